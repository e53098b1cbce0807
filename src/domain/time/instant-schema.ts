import * as z from 'zod/mini';

/** Last instant a JavaScript `Date` can hold. */
const LAST_INSTANT_MS = 8_640_000_000_000_000;

/** Milliseconds since 1970-01-01T00:00:00Z, whole and never negative. */
export const epochMsSchema = z.int().check(z.gte(0), z.lte(LAST_INSTANT_MS));
export type EpochMs = z.infer<typeof epochMsSchema>;

/** A day of the calendar, `YYYY-MM-DD`, that exists (29 February only in leap years). */
export const calendarDateSchema = z.iso.date();
export type CalendarDate = z.infer<typeof calendarDateSchema>;

/** `year-month-day` as a calendar date, or undefined when there is no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return calendarDateSchema.safeParse(text).data;
}
