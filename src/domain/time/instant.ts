import type { CalendarDate } from './instant-schema.ts';

export type { CalendarDate, EpochMs } from './instant-schema.ts';

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Parts of a calendar date, as digits with their leading zeros. */
export function partsOf(date: CalendarDate): { year: string; month: string; day: string } {
  return { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8, 10) };
}
