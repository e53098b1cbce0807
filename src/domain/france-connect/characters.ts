import * as z from 'zod/mini';
import type { RandomBytes } from '../random.ts';
import { MINUTE_MS } from '../time/instant.ts';

/** Without letters that look like another letter or a digit (B, G, I, L, O, Q, S, U, W, Z). Sixteen: one for each half byte. */
export const handOverLetters = 'ACDEFHJKMNPRTVXY';
/** Without 0 and 1. Eight. */
export const handOverDigits = '23456789';

/** Two letters and two figures that the phone shows and the visitor types on the kiosk. */
export const handOverCharactersSchema = z
  .string()
  .check(z.regex(new RegExp(`^[${handOverLetters}]{2}[${handOverDigits}]{2}$`)));
export type HandOverCharacters = z.infer<typeof handOverCharactersSchema>;

/** How long a hand-over to a phone may take, and how often its characters may be tried (SECURITY « FranceConnect »). */
export const handOverPolicy = {
  /** From the QR code to the phone's page. */
  openMs: 2 * MINUTE_MS,
  /** From the phone's page to the open account. */
  finishMs: 10 * MINUTE_MS,
  /** The characters, once shown. */
  charactersMs: 2 * MINUTE_MS,
  tries: 3,
} as const;

/** 16,384 values, each as likely as the others. */
export function drawHandOverCharacters(random: RandomBytes): HandOverCharacters {
  const [first = 0, second = 0, third = 0, fourth = 0] = random(4);
  const letter = (byte: number): string => handOverLetters.charAt(byte % handOverLetters.length);
  const digit = (byte: number): string => handOverDigits.charAt(byte % handOverDigits.length);
  return `${letter(first)}${letter(second)}${digit(third)}${digit(fourth)}`;
}

/** As typed: any case, blanks dropped. Undefined when it cannot be what a phone shows. */
export function parseHandOverCharacters(typed: string): HandOverCharacters | undefined {
  const read = handOverCharactersSchema.safeParse(typed.replace(/\s/g, '').toUpperCase());
  return read.success ? read.data : undefined;
}
