import * as z from 'zod/mini';
import { parsed, unreadable, type Parsed } from '../parsed.ts';

/**
 * « Numéro de Sécurité sociale »: 13 characters, without its key (#145, #153).
 *
 * sex · year · month · department · commune or country · order number.
 * - 1/2 definitive, 7/8 provisional, 3/4 being registered, 5/6 of some managed schemes;
 * - month 01–12, 20–42 or 50–99 when the record of birth is incomplete; any two digits in a provisional number;
 * - department 2A or 2B in Corsica, 99 abroad. (Décret n° 82-103 of 22 January 1982.)
 *
 * The shape is all that is checked: a number nobody holds passes, a holder never fails.
 */
const NIR_LENGTH = 13;
const KEY_LENGTH = 2;
const SHAPE = /^(?:[1-6]\d{2}(?:0[1-9]|1[0-2]|[23]\d|4[0-2]|[5-9]\d)|[78]\d{4})(?:\d{2}|2[AB])\d{6}$/;
const CORSICA_INDEX = 6;
const SEPARATORS = /[\s.\-\u2010-\u2015_/]/g;

export const nirSchema = z.string().check(z.regex(SHAPE));
export type Nir = z.infer<typeof nirSchema>;

export type NirProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter'; readonly position: number }
  | { readonly code: 'tooShort'; readonly missing: number }
  | { readonly code: 'tooLong'; readonly extra: number }
  | { readonly code: 'wrongKey' }
  | { readonly code: 'badShape' };

/** Drops spaces, dots and hyphens, and raises letters: « 1 82.06-2a … » → « 182062A… ». */
export function normaliseNir(typed: string): string {
  return typed.replace(SEPARATORS, '').toUpperCase();
}

/**
 * Reads a typed number. Fifteen characters are accepted when the last two are the right key,
 * which is then dropped. `position` counts from 1 among the characters kept.
 */
export function parseNir(typed: string): Parsed<Nir, NirProblem> {
  const text = normaliseNir(typed);
  if (text === '') return unreadable({ code: 'empty' });
  const wrong = [...text].findIndex((character, index) => !fits(text, index, character));
  if (wrong >= 0) return unreadable({ code: 'badCharacter', position: wrong + 1 });
  if (text.length < NIR_LENGTH) {
    return unreadable({ code: 'tooShort', missing: NIR_LENGTH - text.length });
  }
  const nir = text.slice(0, NIR_LENGTH);
  if (text.length !== NIR_LENGTH) {
    if (text.length !== NIR_LENGTH + KEY_LENGTH) {
      return unreadable({ code: 'tooLong', extra: text.length - NIR_LENGTH });
    }
    if (text.slice(NIR_LENGTH) !== nirKey(nir)) return unreadable({ code: 'wrongKey' });
  }
  return SHAPE.test(nir) ? parsed(nir) : unreadable({ code: 'badShape' });
}

/** The two-digit key: 97 − (number mod 97), where 2A counts as 19 and 2B as 18. */
export function nirKey(nir: Nir): string {
  const digits = nir.replace('2A', '19').replace('2B', '18');
  return String(97 - (Number(digits) % 97)).padStart(KEY_LENGTH, '0');
}

function fits(text: string, index: number, character: string): boolean {
  if (/^\d$/.test(character)) return true;
  return index === CORSICA_INDEX && text[index - 1] === '2' && /^[AB]$/i.test(character);
}
