import { parsed, unreadable, type Parsed } from './parsed.ts';
import type { RandomBytes } from './random.ts';

/**
 * References that people copy: random symbols of Crockford's Base32 (no I, L, O, U), and a check symbol at the end.
 *
 * The check is a Reed–Solomon symbol over the field of 32 elements: symbol `i` from the end has
 * weight αⁱ, all different and none zero, and the weighted sum of a valid reference is zero.
 * One wrong symbol changes the sum by αⁱ·e ≠ 0; two symbols exchanged change it by
 * (αⁱ + αʲ)·(a + b) ≠ 0. So every single substitution and every exchange of two symbols,
 * adjacent or not, is seen, and the check needs no 33rd symbol. Up to 31 symbols, since the weights repeat then.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const SEPARATORS = /[\s.\-\u2010-\u2015_]/g;
const GROUP = 4;

export type ReferenceProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter'; readonly position: number }
  | { readonly code: 'tooShort'; readonly missing: number }
  | { readonly code: 'tooLong'; readonly extra: number }
  | { readonly code: 'wrongCheck' };

/** Draws a reference of so many symbols, the check included: 5 random bits each but for that one. */
export function drawCheckedReference(length: number, random: RandomBytes): string {
  const drawn = [...random(length - 1)].map((byte) => byte % ALPHABET.length);
  if (drawn.length !== length - 1) throw new Error('the random source gave too few bytes');
  return symbolsToText([...drawn, weightedSum([...drawn, 0])]);
}

/** Reads what a person copied: lower case, spaces, hyphen, O for 0, I or L for 1 are all right. */
export function parseCheckedReference(length: number, typed: string): Parsed<string, ReferenceProblem> {
  const text = typed.replace(SEPARATORS, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  if (text === '') return unreadable({ code: 'empty' });
  const wrong = [...text].findIndex((character) => !ALPHABET.includes(character));
  if (wrong >= 0) return unreadable({ code: 'badCharacter', position: wrong + 1 });
  if (text.length < length) return unreadable({ code: 'tooShort', missing: length - text.length });
  if (text.length > length) return unreadable({ code: 'tooLong', extra: text.length - length });
  return hasRightCheck(text) ? parsed(text) : unreadable({ code: 'wrongCheck' });
}

/** As printed, in groups of four: « ABCD-2345 ». */
export function inGroups(reference: string): string {
  const groups = Array.from({ length: Math.ceil(reference.length / GROUP) }, (_, index) =>
    reference.slice(index * GROUP, (index + 1) * GROUP),
  );
  return groups.join('-');
}

/** Whether the last symbol is the check of those before; only for texts of the alphabet. */
export function hasRightCheck(text: string): boolean {
  return weightedSum(textToSymbols(text)) === 0;
}

export function textToSymbols(text: string): number[] {
  return [...text].map((character) => ALPHABET.indexOf(character));
}

export function symbolsToText(symbols: readonly number[]): string {
  return symbols.map((symbol) => ALPHABET.charAt(symbol)).join('');
}

/** Horner's rule: each step multiplies by α and adds (exclusive or) the next symbol. */
function weightedSum(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol) => timesAlpha(sum) ^ symbol, 0);
}

/** α is the root of x⁵ + x² + 1, which is primitive: its powers below 31 all differ. */
function timesAlpha(element: number): number {
  const shifted = element << 1;
  return shifted >> BITS ? (shifted ^ 0b100101) & 0b11111 : shifted;
}
