import {
  activityKinds,
  otherKinds,
  type Adult,
  type Household,
  type IncomeKind,
  type MonthIncome,
} from '../household/household.ts';
import { perYear } from '../money/conversions.ts';
import { Exact, toCents, zero } from '../money/exact.ts';

/** Flat deduction for professional expenses, of pay and of what replaces it (CGI, art. 83, 3°). */
const KEPT = Exact.of(0.9);
const pays: readonly IncomeKind[] = [...activityKinds, 'unemployment'];
const notPays: readonly IncomeKind[] = otherKinds.filter((kind) => kind !== 'unemployment');

/**
 * The part of the home’s income of a year that was the pay or unemployment benefit of one adult. Nobody tells it apart, so it is
 * what is left by a year of all that comes in besides: the other adult’s income of today, and one’s own that is no pay.
 */
export function yearlyPayOf({ adults, housingIncome }: Household, adult: Adult): Exact<'perYear'> {
  const besides = adults.map((other) => monthly(other.incomes[0], other === adult ? notPays : [...pays, ...notPays]));
  const left = Exact.of(housingIncome).minus(perYear(Exact.sum(besides)).times(KEPT));
  return toCents(left.atLeast(zero));
}

/** A year of the pay of today, as taxed. */
export const presentPayOf = ({ incomes }: Adult): Exact<'perYear'> =>
  perYear(monthly(incomes[0], activityKinds)).times(KEPT);

/** The unemployment benefit of the quarter, as taxed: of that of a year what is known. */
export function recentBenefitOf({ incomes }: Adult): Exact<'perYear'> {
  const quarter = Exact.sum(incomes.map((income) => monthly(income, ['unemployment'])));
  return perYear(quarter.over(MONTHS_A_YEAR)).times(KEPT);
}

const MONTHS_A_YEAR = 12;

const monthly = (income: MonthIncome, kinds: readonly IncomeKind[]): Exact<'perMonth'> =>
  kinds.reduce<Exact<'perMonth'>>((sum, kind) => sum.plus(Exact.of(income[kind] ?? 0)), zero);
