import * as z from 'zod/mini';
import { parsed, unreadable, type Parsed } from '../parsed.ts';
import type { RandomBytes } from '../random.ts';

/**
 * The reference beside a code: 7 random symbols and one check symbol, Crockford base32
 * (no I, L, O, U). Away from the kiosk nobody finds a code without it (SECURITY « Provisional codes »).
 *
 * The check is a Reed–Solomon symbol over the field of 32 elements: symbol `i` from the end has
 * weight αⁱ, all different and none zero, and the weighted sum of a valid reference is zero.
 * One wrong symbol changes the sum by αⁱ·e ≠ 0; two symbols exchanged change it by
 * (αⁱ + αʲ)·(a + b) ≠ 0. So every single substitution and every exchange of two symbols,
 * adjacent or not, is seen, and the check needs no 33rd symbol.
 */
const REFERENCE_LENGTH = 8;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BITS = 5;
const SEPARATORS = /[\s.\-\u2010-\u2015_]/g;

export const referenceSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/), z.refine(hasRightCheck));
export type Reference = z.infer<typeof referenceSchema>;

export type ReferenceProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter'; readonly position: number }
  | { readonly code: 'tooShort'; readonly missing: number }
  | { readonly code: 'tooLong'; readonly extra: number }
  | { readonly code: 'wrongCheck' };

/** Draws a reference: 35 random bits. */
export function drawReference(random: RandomBytes): Reference {
  const drawn = [...random(REFERENCE_LENGTH - 1)].map((byte) => byte % ALPHABET.length);
  if (drawn.length !== REFERENCE_LENGTH - 1) throw new Error('the random source gave too few bytes');
  return symbolsToText([...drawn, weightedSum([...drawn, 0])]);
}

/** Reads what a person copied: lower case, spaces, hyphen, O for 0, I or L for 1 are all right. */
export function parseReference(typed: string): Parsed<Reference, ReferenceProblem> {
  const text = typed.replace(SEPARATORS, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  if (text === '') return unreadable({ code: 'empty' });
  const wrong = [...text].findIndex((character) => !ALPHABET.includes(character));
  if (wrong >= 0) return unreadable({ code: 'badCharacter', position: wrong + 1 });
  if (text.length < REFERENCE_LENGTH) {
    return unreadable({ code: 'tooShort', missing: REFERENCE_LENGTH - text.length });
  }
  if (text.length > REFERENCE_LENGTH) {
    return unreadable({ code: 'tooLong', extra: text.length - REFERENCE_LENGTH });
  }
  return hasRightCheck(text) ? parsed(text) : unreadable({ code: 'wrongCheck' });
}

/** As printed: « ABCD-2345 ». */
export function formatReference(reference: Reference): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/** The eight symbols, check included, as 40 bits: first symbol in the highest bits. */
export function referenceToBytes(reference: Reference): Uint8Array {
  const value = textToSymbols(reference).reduce((sum, symbol) => sum * 32 + symbol, 0);
  return Uint8Array.from({ length: 5 }, (_, index) => Math.floor(value / 256 ** (4 - index)) % 256);
}

/** The reference held by five bytes, or undefined when they hold none. */
export function referenceFromBytes(bytes: Uint8Array): Reference | undefined {
  if (bytes.length !== 5) return undefined;
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const symbols = Array.from(
    { length: REFERENCE_LENGTH },
    (_, index) => Math.floor(value / 32 ** (REFERENCE_LENGTH - 1 - index)) % 32,
  );
  const text = symbolsToText(symbols);
  return hasRightCheck(text) ? text : undefined;
}

function hasRightCheck(text: string): boolean {
  return weightedSum(textToSymbols(text)) === 0;
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

function textToSymbols(text: string): number[] {
  return [...text].map((character) => ALPHABET.indexOf(character));
}

function symbolsToText(symbols: readonly number[]): string {
  return symbols.map((symbol) => ALPHABET.charAt(symbol)).join('');
}
