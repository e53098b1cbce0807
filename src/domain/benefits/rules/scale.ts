import type { Household } from '../household/household.ts';
import { Exact, one, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';

/** The two benefits on the same scale, each with its own parameters. */
type ScaleFamily = 'ppa' | 'rsa';

/**
 * By how much the amount of prime d’activité of one person is multiplied for that many (CSS, art. D843-1): +50 % for
 * the second, +30 % for each one more, +40 % from the third dependent child on.
 */
export function sizeFactor(adults: number, dependants: number, parameters: Parameters): Exact {
  const second = parameters.of('ppa.second');
  const third = parameters.of('ppa.third');
  const further = parameters.of('ppa.further');
  const others = adults - 1 + dependants;
  const atFurther = Math.max(0, dependants - RANK_AT_THIRD);
  const atThird = Math.max(0, others - 1 - atFurther);
  return one
    .plus(others > 0 ? second : zero)
    .plus(third.times(atThird))
    .plus(further.times(atFurther));
}

/** What a child adds to the amount of RSA by its rank among the children, from 1 on (CASF, art. R262-1). */
export function childIncrease(adults: number, rank: number, parameters: Parameters): Exact {
  if (rank > RANK_AT_THIRD) return parameters.of('rsa.further');
  return parameters.of(adults === 1 && rank === 1 ? 'rsa.second' : 'rsa.third');
}

const RANK_AT_THIRD = 2;

/** The same of prime d’activité for an isolated parent: pregnant, and for each child (CSS, art. L842-7). */
export function isolatedFactor(dependants: number, parameters: Parameters): Exact {
  return parameters.of('ppa.isolated').plus(parameters.of('ppa.isolatedChild').times(dependants));
}

/**
 * Flat sum for a roof that costs nothing or is helped (CSS, art. R844-3; CASF, art. R262-9, R262-10): a share of the
 * amount for that many persons, three at most. Housing aid counts up to that sum.
 */
export function housingFlatSum(
  family: ScaleFamily,
  household: Household,
  persons: number,
  base: Exact<'perMonth'>,
  parameters: Parameters,
): Exact<'perMonth'> {
  const { aidReceived = 0 } = household.housing;
  const full = base.times(fullShare(family, persons, parameters));
  return isHousedForNothing(household) ? full : Exact.of(aidReceived).atMost(full);
}

function fullShare(family: ScaleFamily, persons: number, parameters: Parameters): Exact {
  const two = one.plus(parameters.of(`${family}.second`));
  if (persons === 1) return parameters.of(`${family}.housing1`);
  if (persons === 2) return two.times(parameters.of(`${family}.housing2`));
  return two.plus(parameters.of(`${family}.third`)).times(parameters.of(`${family}.housing3`));
}

function isHousedForNothing({ housing }: Household): boolean {
  switch (housing.tenure) {
    case 'owner':
    case 'buyer':
      return housing.rent === 0;
    case 'housedFree':
      return housing.sharesCosts !== true;
    default:
      return false;
  }
}
