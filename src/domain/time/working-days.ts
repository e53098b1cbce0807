import { daysAfter, weekdayOf } from './days.ts';
import type { CalendarDate } from './instant.ts';

/** Holidays of mainland France on the same day each year (Code du travail, art. L3133-1). */
const fixedHolidays = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const movableHolidays = [1, 39, 50];

const SUNDAY = 0;
const SATURDAY = 6;

/** No weekend and no holiday of mainland France: banks work. */
export function isWorkingDay(day: CalendarDate): boolean {
  const weekday = weekdayOf(day);
  if (weekday === SUNDAY || weekday === SATURDAY) return false;
  if (fixedHolidays.includes(day.slice('YYYY-'.length))) return false;
  const easter = easterSunday(Number(day.slice(0, 'YYYY'.length)));
  return !movableHolidays.some((count) => daysAfter(easter, count) === day);
}

/** That day, or the first working day after it. */
export function workingDayFrom(day: CalendarDate): CalendarDate {
  return isWorkingDay(day) ? day : workingDayFrom(daysAfter(day, 1));
}

/**
 * Easter Sunday of the Gregorian calendar: the first Sunday after the full moon of the tables on or after 21 March. The moon is
 * that of the cycle of 19 years, corrected for the centuries without leap day and for the drift of the moon (Gauss).
 */
export function easterSunday(year: number): CalendarDate {
  const century = Math.floor(year / 100);
  const placeInMoonCycle = year % 19;
  const leapDaysDropped = century - Math.floor(century / 4);
  const moonDrift = Math.floor((8 * century + 13) / 25);
  const rawMoon = (19 * placeInMoonCycle + leapDaysDropped - moonDrift + 15) % 30;
  const isShortMoon = rawMoon === 29 || (rawMoon === 28 && placeInMoonCycle > 10);
  const fullMoon = daysAfter(`${year}-03-21`, isShortMoon ? rawMoon - 1 : rawMoon);
  return daysAfter(fullMoon, 7 - weekdayOf(fullMoon));
}
