import { activityKinds, otherKinds, type Adult, type IncomeKind, type MonthIncome } from '../household/household.ts';
import { payOfHours } from '../money/conversions.ts';
import { Exact, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';

/** Place in the reference quarter: 0 is the most recent month. */
export type QuarterIndex = 0 | 1 | 2;
export const quarter: readonly QuarterIndex[] = [0, 1, 2];

/** Of one month, the kinds named. */
export const totalOf = (income: MonthIncome, kinds: readonly IncomeKind[]): Exact<'perMonth'> =>
  kinds.reduce<Exact<'perMonth'>>((sum, kind) => {
    const value = income[kind];
    return value ? sum.plus(Exact.of(value)) : sum;
  }, zero);

export interface SplitIncome {
  readonly activity: Exact<'perMonth'>;
  readonly other: Exact<'perMonth'>;
}

/** Income of a month as prime d'activité counts it: AAH is activity beside enough pay (CSS, art. L842-8, D843-4). */
export function activityIncome(adult: Adult, index: QuarterIndex, parameters: Parameters): SplitIncome {
  const income = adult.incomes[index];
  const activity = totalOf(income, activityKinds);
  const other = totalOf(income, otherKinds);
  const aah = Exact.of(income.aah ?? 0);
  const floor = payOfHours(parameters.of('smic.hourly'), parameters.of('ppa.aahActivity'));
  return activity.isAtLeast(floor) ? { activity: activity.plus(aah), other } : { activity, other: other.plus(aah) };
}

/** Mean of the quarter as RSA counts it, split by what may have ended since. */
export function quarterMean(adult: Adult): { readonly work: Exact<'perMonth'>; readonly other: Exact<'perMonth'> } {
  const work = Exact.sum(adult.incomes.map((income) => totalOf(income, [...activityKinds, 'unemployment'])));
  const kinds = otherKinds.filter((kind) => kind !== 'unemployment');
  const other = Exact.sum(adult.incomes.map((income) => totalOf(income, [...kinds, 'aah'])));
  return { work: work.over(quarter.length), other: other.over(quarter.length) };
}
