import { parsed, unreadable, type Parsed } from '#domain/parsed.ts';
import { CODE_DIGITS, provisionalCodeSchema, type ProvisionalCode } from '#domain/provisional-code/code.ts';

export type CodeProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter' }
  | { readonly code: 'tooShort'; readonly missing: number };

/** Reads a typed code, leading zeros kept (#257). The field takes no fifth digit. */
export function parseCode(typed: string): Parsed<ProvisionalCode, CodeProblem> {
  if (typed === '') return unreadable({ code: 'empty' });
  if (typed.length < CODE_DIGITS) return unreadable({ code: 'tooShort', missing: CODE_DIGITS - typed.length });
  const read = provisionalCodeSchema.safeParse(typed);
  return read.success ? parsed(read.data) : unreadable({ code: 'badCharacter' });
}
