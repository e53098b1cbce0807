import {
  activityKinds,
  otherKinds,
  untaxedKinds,
  type Adult,
  type Household,
  type IncomeKind,
} from '../household/household.ts';
import { perYear } from '../money/conversions.ts';
import { Exact, one, toCents, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import { totalOf } from './incomes.ts';

const pays: readonly IncomeKind[] = [...activityKinds, 'unemployment'];
const otherTaxed = otherKinds.filter((kind) => kind !== 'unemployment' && !untaxedKinds.includes(kind));

/** A year of what comes in a month, after the flat deduction for professional expenses (CGI, art. 83, 3°). */
const asTaxed = (monthly: Exact<'perMonth'>, parameters: Parameters): Exact<'perYear'> =>
  perYear(monthly).times(one.minus(parameters.of('income.wageDeduction')));

/**
 * The part of the home’s income of a year that was pay or unemployment benefit of these adults. Nobody tells it apart, so it is
 * what is left by a year of all that comes in besides today: the income of the other adult, and what is no pay.
 */
export function yearlyPayOf(household: Household, earners: readonly Adult[], parameters: Parameters): Exact<'perYear'> {
  if (earners.length === 0) return zero;
  const besides = household.adults.map((adult) =>
    totalOf(adult.incomes[0], earners.includes(adult) ? otherTaxed : [...pays, ...otherTaxed]),
  );
  const left = Exact.of(household.housingIncome).minus(asTaxed(Exact.sum(besides), parameters));
  return toCents(left.atLeast(zero));
}

/** A year of the pay of today. */
export const presentPayOf = ({ incomes }: Adult, parameters: Parameters): Exact<'perYear'> =>
  asTaxed(totalOf(incomes[0], activityKinds), parameters);

/** The unemployment benefit of the quarter: of that of a year what is known. */
export function recentBenefitOf({ incomes }: Adult, parameters: Parameters): Exact<'perYear'> {
  const quarter = Exact.sum(incomes.map((income) => totalOf(income, ['unemployment'])));
  return asTaxed(quarter.over(MONTHS_A_YEAR), parameters);
}

const MONTHS_A_YEAR = 12;
