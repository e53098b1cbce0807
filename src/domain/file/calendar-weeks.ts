import { firstDayOf, lastDayOf, type Month } from '../benefits/calendar/month.ts';
import type { CalendarDate } from '../time/instant.ts';

const DAYS_A_WEEK = 7;
const SUNDAY = 0;

/** A week from Monday to Sunday; null where a day is another month's. */
export type CalendarWeek = readonly (CalendarDate | null)[];

/** The weeks of a month, as a calendar on the wall has them in France. */
export function weeksOf(month: Month): readonly CalendarWeek[] {
  const days = Number(lastDayOf(month).slice(-2));
  const before = placeInWeek(firstDayOf(month));
  const weeks = Math.ceil((before + days) / DAYS_A_WEEK);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: DAYS_A_WEEK }, (_day, place) => {
      const day = week * DAYS_A_WEEK + place - before + 1;
      return day >= 1 && day <= days ? `${month}-${String(day).padStart(2, '0')}` : null;
    }),
  );
}

/** Monday is 0. */
function placeInWeek(day: CalendarDate): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SUNDAY ? DAYS_A_WEEK - 1 : weekday - 1;
}
