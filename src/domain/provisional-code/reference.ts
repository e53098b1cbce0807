import * as z from 'zod/mini';
import {
  drawCheckedReference,
  hasRightCheck,
  inGroups,
  parseCheckedReference,
  symbolsToText,
  textToSymbols,
  type ReferenceProblem,
} from '../checked-reference.ts';
import type { Parsed } from '../parsed.ts';
import type { RandomBytes } from '../random.ts';

export type { ReferenceProblem } from '../checked-reference.ts';

/**
 * The reference beside a code: 7 random symbols and one check symbol. Away from the kiosk nobody finds a code without it
 * (SECURITY « Provisional codes »).
 */
const REFERENCE_LENGTH = 8;

export const referenceSchema = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{8}$/), z.refine(hasRightCheck));
export type Reference = z.infer<typeof referenceSchema>;

/** Draws a reference: 35 random bits. */
export function drawReference(random: RandomBytes): Reference {
  return drawCheckedReference(REFERENCE_LENGTH, random);
}

/** Reads what a person copied: lower case, spaces, hyphen, O for 0, I or L for 1 are all right. */
export function parseReference(typed: string): Parsed<Reference, ReferenceProblem> {
  return parseCheckedReference(REFERENCE_LENGTH, typed);
}

/** As printed: « ABCD-2345 ». */
export function formatReference(reference: Reference): string {
  return inGroups(reference);
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
