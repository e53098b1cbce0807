import { DAY_MS, type CalendarDate } from './instant.ts';

const instantOf = (day: CalendarDate): number => Date.parse(`${day}T00:00:00Z`);

/** The day that many days later; a negative count goes back. */
export function daysAfter(day: CalendarDate, count: number): CalendarDate {
  return new Date(instantOf(day) + count * DAY_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** How many days from one day to the other. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((instantOf(to) - instantOf(from)) / DAY_MS);

/** 0 is Sunday, 6 is Saturday. */
export const weekdayOf = (day: CalendarDate): number => new Date(instantOf(day)).getUTCDay();
