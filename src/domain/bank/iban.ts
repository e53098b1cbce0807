import { getCountrySpecifications, isSEPACountry, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import * as z from 'zod/mini';
import { parsed, unreadable, type Parsed } from '../parsed.ts';

/** Letters and digits of an international bank account number, without spaces (ISO 13616): at most 34. */
export const ibanSchema = z
  .string()
  .check(z.regex(/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/))
  .brand<'iban'>();
export type Iban = z.infer<typeof ibanSchema>;

export type IbanProblem =
  | { readonly code: 'empty' }
  /** `position` counts from 1 among the characters kept. */
  | { readonly code: 'badCharacter'; readonly position: number }
  | { readonly code: 'unknownCountry' }
  /** A caisse pays into accounts of the euro payments area only. */
  | { readonly code: 'notSepa' }
  | { readonly code: 'tooShort'; readonly missing: number }
  | { readonly code: 'tooLong'; readonly extra: number }
  /** The control digits do not go with the rest: a mistake of typing. */
  | { readonly code: 'wrongKey' }
  | { readonly code: 'badShape' };

const SEPARATORS = /[\s.\-\u2010-\u2015]/g;
const COUNTRY_LENGTH = 2;
/** Until the country is typed. */
const FRENCH_LENGTH = 27;

/** Drops spaces, dots and hyphens, and raises letters: « fr76 3000… » → « FR763000… ». */
function normaliseIban(typed: string): string {
  return typed.replace(SEPARATORS, '').toUpperCase();
}

/** Reads a typed IBAN, with its control digits and, for a French account, its RIB key (#256). */
export function parseIban(typed: string): Parsed<Iban, IbanProblem> {
  const text = normaliseIban(typed);
  if (text === '') return unreadable({ code: 'empty' });
  const wrong = [...text].findIndex((character, index) => !fits(character, index));
  if (wrong >= 0) return unreadable({ code: 'badCharacter', position: wrong + 1 });
  const country = text.slice(0, COUNTRY_LENGTH);
  const length = getCountrySpecifications()[country]?.chars;
  if (country.length === COUNTRY_LENGTH && !length) return unreadable({ code: 'unknownCountry' });
  if (country.length === COUNTRY_LENGTH && !isSEPACountry(country)) return unreadable({ code: 'notSepa' });
  if (!length || text.length < length)
    return unreadable({ code: 'tooShort', missing: (length ?? FRENCH_LENGTH) - text.length });
  if (text.length > length) return unreadable({ code: 'tooLong', extra: text.length - length });
  const { valid, errorCodes } = validateIBAN(text);
  if (valid) return parsed(ibanSchema.parse(text));
  return unreadable({ code: errorCodes.includes(ValidationErrorsIBAN.WrongBBANFormat) ? 'badShape' : 'wrongKey' });
}

/** « FR76 3000 6000 0112 3456 7890 189 »: by four, as every bank prints it; a line may break between two groups. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

/** « FR76 •••• •••• •••• •••• •••• 189 »: enough to recognise one's own account, too little for anybody else. */
export function maskIban(iban: Iban): string {
  const kept = iban.length - 3;
  return formatIban([...iban].map((character, index) => (index < 4 || index >= kept ? character : '•')).join(''));
}

function fits(character: string, index: number): boolean {
  if (index < COUNTRY_LENGTH) return /[A-Z]/.test(character);
  return index < COUNTRY_LENGTH + 2 ? /\d/.test(character) : /[A-Z\d]/.test(character);
}
