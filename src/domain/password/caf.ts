/**
 * The rules of caf.fr (#162): 8 to 24 characters, at least one digit, one lower-case and one
 * upper-case letter, and nothing but unaccented letters and digits.
 */
const cafLength = { min: 8, max: 24 } as const;

export type CafItemCode = 'length' | 'digit' | 'lowercase' | 'uppercase' | 'lettersAndDigitsOnly';

export const cafChecklist = [
  { code: 'length', params: cafLength },
  { code: 'digit' },
  { code: 'lowercase' },
  { code: 'uppercase' },
  { code: 'lettersAndDigitsOnly' },
] as const satisfies readonly { code: CafItemCode; params?: Record<string, number> }[];

/** Which items a password fulfils; an empty one fulfils none. */
export function checkCaf(password: string): Readonly<Record<CafItemCode, boolean>> {
  const length = [...password].length;
  return {
    length: length >= cafLength.min && length <= cafLength.max,
    digit: /[0-9]/.test(password),
    lowercase: /[a-z]/.test(password),
    uppercase: /[A-Z]/.test(password),
    lettersAndDigitsOnly: /^[A-Za-z0-9]+$/.test(password),
  };
}
