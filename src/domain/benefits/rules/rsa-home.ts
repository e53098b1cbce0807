import { firstDayOf, type Month } from '../calendar/month.ts';
import { earnsLittle, eldestFirst, isIsolated, youngPeople } from '../household/dependants.ts';
import type { Child, Household } from '../household/household.ts';
import { Exact, one, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import type { Reading } from './reading.ts';
import { childIncrease } from './scale.ts';

/** Who counts in a home that asks for RSA, and how often the amount of one person. */
export interface RsaHome {
  readonly dependants: number;
  readonly factor: Exact;
  readonly isolated: boolean;
  /** Zero without the raised amount. */
  readonly isolatedFactor: Exact;
  /** Pay of the children who count: it is income of the home. */
  readonly pay: Exact<'perMonth'>;
}

/**
 * Children and young people below 25 (CASF, art. R262-3), by law but those whose pay reaches the increase that they open: the
 * children without pay first, then those who earn, the eldest first. A child who lives by turns with each parent opens half of
 * the increase of its rank (CE, 21 July 2017, n° 398911).
 */
export function rsaHome(household: Household, month: Month, parameters: Parameters, reading: Reading): RsaHome {
  const day = firstDayOf(month);
  const scale = (children: readonly Child[]): Omit<RsaHome, 'dependants' | 'pay'> => {
    const isolated = isIsolated(household, children, day, parameters);
    const adults = household.adults.length;
    const couple = adults > 1 ? parameters.of('rsa.second') : zero;
    const shares = children.map(({ sharedCustody }) => (sharedCustody && reading === 'law' ? half : one));
    const increases = shares.map((share, index) => childIncrease(adults, index + 1, parameters).times(share));
    const ofChildren = parameters.of('rsa.isolatedChild').times(Exact.sum(shares));
    return {
      factor: one.plus(couple).plus(Exact.sum(increases)),
      isolated,
      isolatedFactor: isolated ? parameters.of('rsa.isolated').plus(ofChildren) : zero,
    };
  };
  const children = eldestFirst(youngPeople(household, day, parameters));
  if (reading === 'reference') {
    const counted = children.filter((child) => earnsLittle(child, parameters));
    return { ...scale(counted), dependants: counted.length, pay: zero };
  }
  const guaranteed = (home: readonly Child[]): Exact<'perMonth'> => {
    const { factor, isolatedFactor } = scale(home);
    return parameters.of('rsa.base').times(factor.atLeast(isolatedFactor));
  };
  let counted: readonly Child[] = children.filter((child) => !payOf(child).isPositive);
  for (const earner of children.filter((child) => payOf(child).isPositive)) {
    const withEarner = eldestFirst([...counted, earner]);
    if (guaranteed(withEarner).minus(guaranteed(counted)).isAbove(payOf(earner))) counted = withEarner;
  }
  return { ...scale(counted), dependants: counted.length, pay: Exact.sum(counted.map(payOf)) };
}

const half = one.over(2);

const payOf = ({ monthlyWage = 0 }: Child): Exact<'perMonth'> => Exact.of(monthlyWage);
