import { firstDayOf, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { daysAfter, weekdayOf } from '#domain/time/days.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { workingDayFrom } from '#domain/time/working-days.ts';
import type { CafBenefit } from './benefits.ts';

/** The rights of a month are paid on the 5th of the next one, or on the first working day after it. */
export const paymentDayOf = (month: Month): CalendarDate => workingDayFrom(`${monthsBefore(month, -1)}-05`);

/**
 * Allocation de rentrée scolaire, before school begins: the third Tuesday of August, or the next working day. So it was in each
 * year from 2022 on in mainland France (16, 16, 20 and 19 August).
 */
function schoolPaymentDayOf(month: Month): CalendarDate {
  const first = firstDayOf(month);
  const daysToTuesday = (TUESDAY - weekdayOf(first) + DAYS_A_WEEK) % DAYS_A_WEEK;
  return workingDayFrom(daysAfter(first, daysToTuesday + 2 * DAYS_A_WEEK));
}

const TUESDAY = 2;
const DAYS_A_WEEK = 7;

export const paidOn = (benefit: CafBenefit, month: Month): CalendarDate =>
  benefit === 'backToSchoolAllowance' ? schoolPaymentDayOf(month) : paymentDayOf(month);
