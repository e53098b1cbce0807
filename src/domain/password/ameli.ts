import { sharesPart, type KnownPerson } from './personal-parts.ts';

/**
 * The rules of ameli.fr (#271): 8 to 50 characters; unaccented lower-case and upper-case
 * letters; a digit or one of the special characters listed; nothing else; no part of the NIR or
 * of the birth date.
 */
const ameliLength = { min: 8, max: 50 } as const;

/**
 * The special characters. The scan of #271 is damaged: « ? ! $ € @ & ( + + _ ) = * % / < >...: ».
 * The second + is read as - and the dots as . , ; because these surround it on a French
 * keyboard. Square brackets are nowhere in the scan: a character that the caisse might refuse
 * afterwards is better refused here.
 */
export const ameliSpecials = '?!$€@&(+-_)=*%/<>.,;:';

export type AmeliItemCode =
  | 'length'
  | 'lowercaseAndUppercase'
  | 'digitOrSpecial'
  | 'allowedCharactersOnly'
  | 'nothingPersonal';

export const ameliChecklist = [
  { code: 'length', params: ameliLength },
  { code: 'lowercaseAndUppercase' },
  { code: 'digitOrSpecial', params: { specials: [...ameliSpecials].join(' ') } },
  { code: 'allowedCharactersOnly' },
  { code: 'nothingPersonal' },
] as const satisfies readonly { code: AmeliItemCode; params?: Record<string, string | number> }[];

/** Which items a password fulfils; an empty one fulfils none. */
export function checkAmeli(password: string, context: KnownPerson): Readonly<Record<AmeliItemCode, boolean>> {
  const characters = [...password];
  const isLetterOrDigit = (character: string) => /^[A-Za-z0-9]$/.test(character);
  const isSpecial = (character: string) => ameliSpecials.includes(character);
  return {
    length: characters.length >= ameliLength.min && characters.length <= ameliLength.max,
    lowercaseAndUppercase: /[a-z]/.test(password) && /[A-Z]/.test(password),
    digitOrSpecial: /[0-9]/.test(password) || characters.some(isSpecial),
    allowedCharactersOnly: characters.length > 0 && characters.every((c) => isLetterOrDigit(c) || isSpecial(c)),
    nothingPersonal: characters.length > 0 && !sharesPart(password, context),
  };
}
