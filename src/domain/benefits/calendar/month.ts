import * as z from 'zod/mini';
import { partsOf, type CalendarDate } from '../../time/instant.ts';

/** A month of the calendar, `YYYY-MM`. */
export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export type Month = z.infer<typeof monthSchema>;

const MONTHS_A_YEAR = 12;

export function firstDayOf(month: Month): CalendarDate {
  return `${month}-01`;
}

/** Number of a month, counted without a gap; of a day, that of its month. */
export const monthIndex = (month: Month): number =>
  Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5, 7)) - 1;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const FEBRUARY = '02';
const LEAP_DAYS = 29;

/** The last day of a month: on it the home of a month of reference is looked at. */
export function lastDayOf(month: Month): CalendarDate {
  const year = Number(month.slice(0, 'YYYY'.length));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = isLeap && month.endsWith(FEBRUARY) ? LEAP_DAYS : monthLengths[monthIndex(month) % MONTHS_A_YEAR];
  return `${month}-${days}`;
}

/** The month that many months before; negative goes forward. */
export function monthsBefore(month: Month, count: number): Month {
  const index = monthIndex(month) - count;
  const year = String(Math.floor(index / MONTHS_A_YEAR)).padStart(4, '0');
  return `${year}-${String((index % MONTHS_A_YEAR) + 1).padStart(2, '0')}`;
}

/** Full years lived on that day, by the calendar; below zero before birth. Someone of 29 February ages on 1 March. */
export function ageOn(birthDate: CalendarDate, day: CalendarDate): number {
  const born = partsOf(birthDate);
  const now = partsOf(day);
  const hadBirthday = `${now.month}-${now.day}` >= `${born.month}-${born.day}`;
  return Number(now.year) - Number(born.year) - (hadBirthday ? 0 : 1);
}

/** The year whose income the family benefits of a month look at: the last but one (CSS, art. R532-1). */
export const yearOfIncome = (month: Month): number => Number(month.slice(0, 'YYYY'.length)) - 2;
