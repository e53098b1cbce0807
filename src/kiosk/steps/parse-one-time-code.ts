import { oneTimeCodeSchema, type OneTimeCode } from '#domain/one-time-code/code.ts';
import { parsed, unreadable, type Parsed } from '#domain/parsed.ts';
import { oneTimeCodeFormat } from '#ui/fields/formats.ts';

export type OneTimeCodeProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter' }
  | { readonly code: 'tooShort'; readonly missing: number };

/** Reads a typed one-time code, leading zeros kept (#158). The field takes no seventh digit. */
export function parseOneTimeCode(typed: string): Parsed<OneTimeCode, OneTimeCodeProblem> {
  const { maxLength } = oneTimeCodeFormat;
  if (typed === '') return unreadable({ code: 'empty' });
  if (typed.length < maxLength) return unreadable({ code: 'tooShort', missing: maxLength - typed.length });
  const read = oneTimeCodeSchema.safeParse(typed);
  return read.success ? parsed(read.data) : unreadable({ code: 'badCharacter' });
}
