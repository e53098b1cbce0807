import type { Month } from '../calendar/month.ts';
import { familyChildren, isLone } from '../household/dependants.ts';
import type { Child, Household } from '../household/household.ts';
import { Exact, zero } from '../money/exact.ts';
import type { ParameterIdOf, Parameters } from '../parameters/parameters.ts';
import type { Reading } from './reading.ts';
import { granted, refused, Steps, type BenefitResult } from './result.ts';

export interface AsfResult extends BenefitResult<'perMonth'> {
  /** Before rounding. */
  readonly exact: Exact<'perMonth'>;
  /** The part that RSA and prime d'activité count (CASF, art. R262-10-1). */
  readonly counted: Exact<'perMonth'>;
}

/**
 * Allocation de soutien familial, less the support received: for the children of a lone parent (CSS, art. L523-1), and for
 * those whom somebody took in, alone or not (CSS, art. L523-2).
 */
export function familySupport(
  household: Household,
  month: Month,
  parameters: Parameters,
  reading: Reading = 'law',
): AsfResult {
  const steps = new Steps();
  const none = { exact: zero, counted: zero };
  const ofAge = familyChildren(household, month, { parameters, reading });
  const takenIn = reading === 'law' ? ofAge.filter(({ withoutParents }) => withoutParents) : [];
  const children = isLone(household) ? ofAge : takenIn;
  if (!isLone(household) && children.length === 0) return { ...refused(steps, 'notLone'), ...none };
  if (children.length === 0) return { ...refused(steps, 'noChildOfAge'), ...none };
  const ofParent = children.filter((child) => !takenIn.includes(child));
  const support = Exact.of(household.supportReceived);
  const bmaf = parameters.of('bmaf');
  const amountOf = (some: readonly Child[]) => forChildren(some, parameters, 'asf.oneParent', 'asf.bothParents');
  const countedOf = (some: readonly Child[]) => forChildren(some, parameters, 'asf.countedOne', 'asf.countedBoth');
  // Support is for the children of a parent: that of a child taken in stays whole.
  const completed = amountOf(ofParent).minus(support).atLeast(zero);
  const exact = steps.add(
    'asf.amount',
    { bmaf, children: children.length, full: amountOf(children), support: support.atMost(amountOf(ofParent)) },
    amountOf(takenIn).plus(completed),
    'CSS, art. L523-1 et R523-7',
  );
  if (!exact.isAbove(parameters.of('asf.threshold'))) return { ...refused(steps, 'supportEnough'), ...none };
  const counted = amountOf(takenIn)
    .atMost(countedOf(takenIn))
    .plus(completed.atMost(countedOf(ofParent)));
  return { ...granted(steps, exact, parameters.of('crds.rate')), exact, counted };
}

function forChildren(
  children: readonly Child[],
  parameters: Parameters,
  oneParent: ParameterIdOf<'plain'>,
  bothParents: ParameterIdOf<'plain'>,
): Exact<'perMonth'> {
  const rates = children.map(({ withoutParents }) => parameters.of(withoutParents ? bothParents : oneParent));
  return parameters.of('bmaf').times(Exact.sum(rates));
}
