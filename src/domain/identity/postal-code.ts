import * as z from 'zod/mini';
import { parsed, unreadable, type Parsed } from '../parsed.ts';

/** Five digits that begin with a département: 01–95, 97 or 98. */
export const postalCodeSchema = z.string().check(z.regex(/^(?:0[1-9]|[1-8]\d|9[0-578])\d{3}$/));
export type PostalCode = z.infer<typeof postalCodeSchema>;

const LENGTH = 5;

export type PostalCodeProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter' }
  | { readonly code: 'tooShort'; readonly missing: number }
  | { readonly code: 'tooLong'; readonly extra: number }
  | { readonly code: 'badShape' };

/** Reads a typed postal code; « 31 000 » is right. */
export function parsePostalCode(typed: string): Parsed<PostalCode, PostalCodeProblem> {
  const text = typed.replace(/\s/g, '');
  if (text === '') return unreadable({ code: 'empty' });
  if (!/^\d+$/.test(text)) return unreadable({ code: 'badCharacter' });
  if (text.length < LENGTH) return unreadable({ code: 'tooShort', missing: LENGTH - text.length });
  if (text.length > LENGTH) return unreadable({ code: 'tooLong', extra: text.length - LENGTH });
  const result = postalCodeSchema.safeParse(text);
  return result.success ? parsed(result.data) : unreadable({ code: 'badShape' });
}

/** Overseas collectivities, which have caisses of their own: Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, the Pacific. */
export const isOutsideService = (code: PostalCode): boolean => /^(?:97[578]|98|97133$|97150$)/.test(code);
