import * as z from 'zod/mini';
import { parsed, unreadable, type Parsed } from '../parsed.ts';
import { type CalendarDate } from '../time/instant.ts';
import { calendarDate } from '../time/instant-schema.ts';

const EARLIEST: CalendarDate = '1900-01-01';
const DIGITS = 8;

export type BirthDateProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'badCharacter' }
  | { readonly code: 'tooShort'; readonly missing: number }
  | { readonly code: 'tooLong'; readonly extra: number }
  | { readonly code: 'noSuchDay' }
  | { readonly code: 'tooEarly' }
  | { readonly code: 'inFuture' };

/**
 * Reads a typed birth date, JJMMAAAA with or without separators (#173, #265).
 * Between separators a day or month may have one digit: « 5/3/1982 ».
 *
 * @param today the date it is in Paris; nobody is born later.
 */
export function parseBirthDate(typed: string, today: CalendarDate): Parsed<CalendarDate, BirthDateProblem> {
  const digits = digitsOf(typed.trim());
  if (digits === '') return unreadable({ code: 'empty' });
  if (!/^\d+$/.test(digits)) return unreadable({ code: 'badCharacter' });
  if (digits.length < DIGITS) {
    return unreadable({ code: 'tooShort', missing: DIGITS - digits.length });
  }
  if (digits.length > DIGITS) {
    return unreadable({ code: 'tooLong', extra: digits.length - DIGITS });
  }
  const date = calendarDate(Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)));
  if (date === undefined) return unreadable({ code: 'noSuchDay' });
  if (date < EARLIEST) return unreadable({ code: 'tooEarly' });
  if (date > today) return unreadable({ code: 'inFuture' });
  return parsed(date);
}

function digitsOf(text: string): string {
  const groups = text.split(/[\s/.-]+/);
  const [day = '', month = '', year = ''] = groups;
  if (groups.length !== 3) return groups.join('');
  return `${day.padStart(2, '0')}${month.padStart(2, '0')}${year}`;
}

/**
 * A birth date as a caisse records it. Where day or month was never known the caisse writes a value outside the
 * calendar (00, 32, 15…): a « lunar » date, which people do not type.
 */
export const recordedBirthDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export type RecordedBirthDate = z.infer<typeof recordedBirthDateSchema>;

export function isLunarDate(date: RecordedBirthDate): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return calendarDate(year ?? 0, month ?? 0, day ?? 0) === undefined;
}

/**
 * Whether a typed date is the recorded one. A lunar date is never matched: what is left of it,
 * the year, already stands in the NIR and so proves nothing; such a person sees an agent.
 */
export function matchesRecorded(typed: CalendarDate, recorded: RecordedBirthDate): boolean {
  return typed === recorded && !isLunarDate(recorded);
}
