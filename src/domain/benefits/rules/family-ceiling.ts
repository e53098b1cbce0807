import { isLone } from '../household/dependants.ts';
import type { Household } from '../household/household.ts';
import { one, type Exact } from '../money/exact.ts';
import type { ParameterIdOf, Parameters } from '../parameters/parameters.ts';

interface CeilingIds {
  readonly base: ParameterIdOf<'perYear'>;
  readonly lone: ParameterIdOf<'perYear'>;
  readonly child12: ParameterIdOf<'plain'>;
  readonly child3: ParameterIdOf<'plain'>;
}

/**
 * Yearly income up to which a family has a right: more with each child, and for those who are alone or both work
 * (CSS, art. R522-2 and R531-1).
 */
export function familyCeiling(
  household: Household,
  children: number,
  parameters: Parameters,
  ids: CeilingIds,
): Exact<'perYear'> {
  const first = parameters.of(ids.child12).times(Math.min(children, 2));
  const further = parameters.of(ids.child3).times(Math.max(children - 2, 0));
  const ceiling = parameters.of(ids.base).times(one.plus(first).plus(further));
  return isLone(household) || household.twoEarners ? ceiling.plus(parameters.of(ids.lone)) : ceiling;
}

/**
 * Net pay of the year N-2 from which each of a couple counts as an earner: 13.6 % of that year's social security
 * ceiling (CSS, art. R522-2).
 * @param parameters those of a day of that year
 */
export const twoEarnersFloor = (parameters: Parameters): Exact<'perYear'> =>
  parameters.of('ceiling.socialSecurityYear').times(parameters.of('twoEarners.share'));
