import { firstDayOf, lastDayOf, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { parametersOn, shippedParameters, type ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import { daysAfter } from '#domain/time/days.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { workingDayFrom } from '#domain/time/working-days.ts';
import type { LifeOf } from '../life-person.ts';
import { monthOf } from '../months.ts';
import type { Allowance } from './month-content.ts';
import type { SickLeaveNature, StoryLeave } from './story.ts';

/** Days of a quarter by which three months of pay are divided (CSS, art. R323-4). */
const DAYS_A_QUARTER = 91.25;
/** By which one month of pay is divided after an accident at work (CSS, art. R433-4). */
const DAYS_A_MONTH = 30.42;
const SMIC_HOURS_A_MONTH = (35 * 52) / 12;

/** « Plafond mensuel de la sécurité sociale », in whole cents, by year (arrêtés of each December). */
const monthlyCeilings: Readonly<Record<number, number>> = { 2024: 3_864_00, 2025: 3_925_00, 2026: 4_005_00 };
const LAST_CEILING_YEAR = 2026;
const FIRST_CEILING_YEAR = 2024;

const monthlyCeiling = (day: CalendarDate): number => {
  const year = Math.min(Math.max(Number(day.slice(0, 'YYYY'.length)), FIRST_CEILING_YEAR), LAST_CEILING_YEAR);
  return monthlyCeilings[year] ?? 0;
};

/** Pay of illness counts up to so many times the SMIC: décret n° 2025-160 of 20 February 2025, for stoppages from April on. */
const SMIC_TIMES = { before: 1.8, since: 1.4, from: '2025-04-01' } as const;

/**
 * The gross allowance of one day, in whole cents:
 * - illness: half of the pay, which counts up to 1.4 SMIC (CSS, art. L323-4, R323-4 and R323-5);
 * - birth: the pay up to the ceiling, less 21 % (CSS, art. R331-5);
 * - accident at work and occupational disease: 60 %, from the 29th day on 80 %, at most the pay less 21 % (CSS, art. R433-1 to
 *   R433-4); what counts of the pay ends at 0.834 % of the yearly ceiling a day.
 *
 * @param dayOfLeave 1 for the first day.
 */
export function dailyGross(
  nature: SickLeaveNature,
  startedOn: CalendarDate,
  grossMonthlyCents: number,
  dayOfLeave: number,
  table: ParameterTable = shippedParameters,
): number {
  switch (nature) {
    case 'maladie': {
      const lastMonth = lastDayOf(monthsBefore(monthOf(startedOn), 1));
      const smicCents = parametersOn(lastMonth, table).of('smic.hourly').toNumber() * 100 * SMIC_HOURS_A_MONTH;
      const times = startedOn < SMIC_TIMES.from ? SMIC_TIMES.before : SMIC_TIMES.since;
      const counted = Math.min(grossMonthlyCents, smicCents * times);
      return Math.round((counted * 3) / DAYS_A_QUARTER / 2);
    }
    case 'maternite':
    case 'paternite': {
      const counted = Math.min(grossMonthlyCents, monthlyCeiling(startedOn));
      return Math.round(((counted * 3) / DAYS_A_QUARTER) * LESS_21);
    }
    case 'accidentDuTravail':
    case 'maladieProfessionnelle': {
      const dailyPay = grossMonthlyCents / DAYS_A_MONTH;
      const counted = Math.min(dailyPay, monthlyCeiling(startedOn) * 12 * ACCIDENT_CEILING);
      const share = dayOfLeave <= LAST_DAY_AT_60 ? 0.6 : 0.8;
      return Math.round(Math.min(counted * share, dailyPay * LESS_21));
    }
  }
}

const LESS_21 = 0.79;
const LAST_DAY_AT_60 = 28;
const ACCIDENT_CEILING = 0.00834;

/** Days at the start that nobody is paid for (CSS, art. R323-1). */
const unpaidDays = ({ nature, isOfLongIllness = false }: StoryLeave): number =>
  nature === 'maladie' && !isOfLongIllness ? 3 : 0;

/** Paid every fourteen days, some days after their end. */
const PAID_EVERY_DAYS = 14;
const PAID_AFTER_DAYS = 5;

const CSG = 0.062;
const CRDS = 0.005;
/** The part of the CSG that is taken off before tax. */
const CSG_DEDUCTIBLE = 0.038;

/** What of an allowance counts as income (CGI, art. 80 quinquies and 81, 8°): half after an accident, nothing of a long illness. */
function taxableShare({ nature, isOfLongIllness = false }: StoryLeave): number {
  if (isOfLongIllness) return 0;
  return nature === 'accidentDuTravail' || nature === 'maladieProfessionnelle' ? 0.5 : 1;
}

export function firstDayOfLeave({ startsAgo, day }: StoryLeave, anchor: Month): CalendarDate {
  return daysAfter(firstDayOf(monthsBefore(anchor, startsAgo)), day - 1);
}

/** The allowances of a stoppage of work, one for each period that is paid. */
export function allowancesOf(leave: StoryLeave, { anchor }: Pick<LifeOf, 'anchor'>): readonly Allowance[] {
  const startedOn = firstDayOfLeave(leave, anchor);
  const allowances: Allowance[] = [];
  const boundaries = periodsOf(leave);
  for (const [first, last] of boundaries) {
    const days = last - first + 1;
    const gross = dailyGross(leave.nature, startedOn, leave.grossMonthlyCents, first);
    const sum = gross * days;
    const contributions = Math.round(sum * CSG) + Math.round(sum * CRDS);
    const to = daysAfter(startedOn, last - 1);
    allowances.push({
      nature: leave.nature,
      from: daysAfter(startedOn, first - 1),
      to,
      days,
      dailyGross: gross,
      contributions,
      net: sum - contributions,
      taxable: Math.round((sum - Math.round(sum * CSG_DEDUCTIBLE)) * taxableShare(leave)),
      paidOn: workingDayFrom(daysAfter(to, PAID_AFTER_DAYS)),
      payee: leave.isPaidToEmployer === true ? 'employer' : 'insured',
    });
  }
  return allowances;
}

/** First and last day of each period, counted from the start of the leave; a change of rate ends one. */
function periodsOf(leave: StoryLeave): readonly (readonly [number, number])[] {
  const periods: (readonly [number, number])[] = [];
  let first = unpaidDays(leave) + 1;
  while (first <= leave.days) {
    const isAccident = leave.nature === 'accidentDuTravail' || leave.nature === 'maladieProfessionnelle';
    const rateEnds = isAccident && first <= LAST_DAY_AT_60 ? LAST_DAY_AT_60 : leave.days;
    const last = Math.min(first + PAID_EVERY_DAYS - 1, leave.days, rateEnds);
    periods.push([first, last]);
    first = last + 1;
  }
  return periods;
}
