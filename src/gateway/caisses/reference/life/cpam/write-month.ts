import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { daysAfter } from '#domain/time/days.ts';
import { workingDayFrom } from '#domain/time/working-days.ts';
import type { KeptMonth } from '../keep-life.ts';
import type { LifeOf } from '../life-person.ts';
import { careIn, type Care } from './care-in-month.ts';
import { allowancesOf } from './daily-allowances.ts';
import { kindOfDeduction, MAX_A_YEAR_CENTS, unitDeduction, type Deduction } from './deductions.ts';
import type { CpamMonth, Reimbursement } from './month-content.ts';
import { isExemptOn } from './rights.ts';
import type { CpamStory } from './story.ts';

/** An electronic claim is paid about so many days after the care. */
const REIMBURSED_AFTER_DAYS = 6;

/** Writes a month of an insured person: what was reimbursed and paid in it. */
export function writeCpamMonth(
  life: LifeOf,
  story: CpamStory,
  month: Month,
  before: readonly KeptMonth<CpamMonth>[],
): CpamMonth {
  const earlier = before.flatMap(({ content }) => content.reimbursements);
  const reimbursements: Reimbursement[] = [];
  for (const care of [...careIn(life, story, monthsBefore(month, 1)), ...careIn(life, story, month)]) {
    const reimbursedOn = workingDayFrom(daysAfter(care.careOn, REIMBURSED_AFTER_DAYS));
    if (!reimbursedOn.startsWith(month)) continue;
    const isExempt = care.dependant !== null || isExemptOn(story, life.anchor, care.careOn);
    reimbursements.push(reimbursementOf(care, reimbursedOn, isExempt, [...earlier, ...reimbursements]));
  }
  const allowances = (story.leaves ?? [])
    .flatMap((leave) => allowancesOf(leave, life))
    .filter(({ paidOn }) => paidOn.startsWith(month))
    .toSorted((a, b) => (a.paidOn < b.paidOn ? -1 : Number(a.paidOn > b.paidOn)));
  return { reimbursements, allowances };
}

function reimbursementOf(
  { careOn, dependant, act }: Care,
  reimbursedOn: Reimbursement['reimbursedOn'],
  isExempt: boolean,
  earlier: readonly Reimbursement[],
): Reimbursement {
  const gross = Math.round((act.base * act.ratePercent) / 100);
  const table = isExempt ? null : act.deduction;
  const deduction = table === null ? null : kindOfDeduction(table);
  const asked = table === null ? 0 : act.units * unitDeduction(table, careOn);
  const left = deduction === null ? 0 : MAX_A_YEAR_CENTS - deductedInYear(earlier, deduction, careOn);
  const deducted = Math.min(asked, left, gross);
  return {
    careOn,
    care: act.care,
    dependant,
    paid: act.base,
    base: act.base,
    ratePercent: act.ratePercent,
    deduction: deducted > 0 ? deduction : null,
    deducted,
    reimbursed: gross - deducted,
    reimbursedOn,
  };
}

/** What was taken off in the calendar year of the care. Only the insured's own: nothing is taken off for who is below 18. */
function deductedInYear(earlier: readonly Reimbursement[], deduction: Deduction, careOn: string): number {
  const year = careOn.slice(0, 'YYYY'.length);
  return earlier
    .filter((each) => each.deduction === deduction && each.careOn.startsWith(year))
    .reduce((sum, { deducted }) => sum + deducted, 0);
}
