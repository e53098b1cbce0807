import * as z from 'zod/mini';
import { partsOf, type CalendarDate } from '../../time/instant.ts';

/** A month of the calendar, `YYYY-MM`. */
export const monthSchema = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
export type Month = z.infer<typeof monthSchema>;

const MONTHS_A_YEAR = 12;

export function firstDayOf(month: Month): CalendarDate {
  return `${month}-01`;
}

/** The month that many months before; negative goes forward. */
export function monthsBefore(month: Month, count: number): Month {
  const index = Number(month.slice(0, 4)) * MONTHS_A_YEAR + Number(month.slice(5)) - 1 - count;
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
