import * as z from 'zod/mini';
import { parsed, unreadable, type Parsed } from '../parsed.ts';

/**
 * The number that a caisse gave to a guardian (#151): digits, as many as that caisse uses. It is no NIR, so that neither ever
 * opens what belongs to the other.
 */
export const guardianNumberSchema = z.string().check(z.regex(/^\d{6,12}$/));
export type GuardianNumber = z.infer<typeof guardianNumberSchema>;

const LENGTHS = { min: 6, max: 12 } as const;

export type GuardianNumberProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter' }
  | { readonly code: 'tooShort'; readonly missing: number }
  | { readonly code: 'tooLong'; readonly extra: number };

/** Reads a typed number; spaces between its digits are right. */
export function parseGuardianNumber(typed: string): Parsed<GuardianNumber, GuardianNumberProblem> {
  const text = typed.replace(/\s/g, '');
  if (text === '') return unreadable({ code: 'empty' });
  if (!/^\d+$/.test(text)) return unreadable({ code: 'badCharacter' });
  if (text.length < LENGTHS.min) return unreadable({ code: 'tooShort', missing: LENGTHS.min - text.length });
  if (text.length > LENGTHS.max) return unreadable({ code: 'tooLong', extra: text.length - LENGTHS.max });
  return parsed(guardianNumberSchema.parse(text));
}
