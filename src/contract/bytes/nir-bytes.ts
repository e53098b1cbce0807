import { nirSchema, type Nir } from '#domain/identity/nir.ts';

/** A NIR takes six bytes. */
export const NIR_BYTES = 6;

const DIGITS_RANGE = 10 ** 13;
const CORSICA_INDEX = 6;
const LETTERS = ['', 'A', 'B'] as const;

/** A NIR as a number under 2⁴⁸: its 13 digits, with 2A and 2B told apart above them. */
export function nirToNumber(nir: Nir): number {
  const letter = LETTERS.findIndex((each) => each !== '' && nir[CORSICA_INDEX] === each);
  const digits = letter > 0 ? nir.slice(0, CORSICA_INDEX) + '0' + nir.slice(CORSICA_INDEX + 1) : nir;
  return Math.max(letter, 0) * DIGITS_RANGE + Number(digits);
}

/** The NIR of a number that `nirToNumber` made, or undefined for all others. */
export function nirFromNumber(value: number): Nir | undefined {
  const letter = LETTERS[Math.floor(value / DIGITS_RANGE)];
  if (letter === undefined) return undefined;
  const digits = String(value % DIGITS_RANGE).padStart(13, '0');
  if (letter === '') return nirSchema.safeParse(digits).data;
  if (digits[CORSICA_INDEX] !== '0') return undefined;
  const nir = digits.slice(0, CORSICA_INDEX) + letter + digits.slice(CORSICA_INDEX + 1);
  return nirSchema.safeParse(nir).data;
}
