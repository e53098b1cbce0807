import type { Month } from '../calendar/month.ts';
import { ageInMonth } from '../calendar/age-in-month.ts';
import { familyChildren } from '../household/dependants.ts';
import { expectedChildren, type Child, type Household } from '../household/household.ts';
import { once } from '../money/conversions.ts';
import { Exact, toCents, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import { familyCeiling } from './family-ceiling.ts';
import type { Reading } from './reading.ts';
import { granted, refused, Steps, type BenefitResult } from './result.ts';

export interface PajeBaseResult extends BenefitResult<'perMonth'> {
  /** Before rounding: what CF, RSA and prime d'activité look at. */
  readonly exact: Exact<'perMonth'>;
}

const FULL = {
  base: 'paje.ceiling',
  lone: 'paje.ceilingLone',
  child12: 'paje.ceilingChild12',
  child3: 'paje.ceilingChild3',
} as const;
const PARTIAL = { ...FULL, base: 'paje.partialCeiling', lone: 'paje.partialCeilingLone' } as const;

const ceilingSource = 'CSS, art. L531-3, D531-3 et R531-1';

/**
 * PAJE, allocation de base: one a family with a child below 3, and one for each child of one birth; whole or half by income
 * (CSS, art. L531-3).
 */
export function youngChildAllowance(
  household: Household,
  month: Month,
  parameters: Parameters,
  reading: Reading = 'law',
): PajeBaseResult {
  const steps = new Steps();
  const children = familyChildren(household, month, { parameters, reading });
  const limit = parameters.count('paje.ageLimit');
  const young = children.filter((child) => ageInMonth(child, month, reading).ending < limit);
  if (young.length === 0) return { ...refused(steps, 'noChildOfAge'), exact: zero };
  const income = Exact.of(household.annualIncome);
  const full = familyCeiling(household, children.length, parameters, FULL);
  const partial = familyCeiling(household, children.length, parameters, PARTIAL);
  steps.add('paje.ceiling', { income, children: children.length, full }, partial, ceilingSource);
  if (income.isAbove(partial)) return { ...refused(steps, 'incomeTooHigh'), exact: zero };
  const rate = parameters.of(income.isAbove(full) ? 'paje.partial' : 'paje.full');
  const bmaf = parameters.of('bmaf');
  const allowances = reading === 'law' ? largestBirth(young) : 1;
  const single = bmaf.times(rate);
  const exact = steps.add(
    'paje.base',
    { bmaf, rate, allowances },
    allowances === 1 ? single : toCents(single).times(allowances),
    'CSS, art. L531-3 et D531-3',
  );
  return { ...granted(steps, exact, parameters.of('crds.rate')), exact };
}

/** Of how many children the largest birth is: those of one day are twins or more. Allowances add up for these alone. */
function largestBirth(children: readonly Child[]): number {
  const sizes = new Map<string, number>();
  for (const { birthDate } of children) sizes.set(birthDate, (sizes.get(birthDate) ?? 0) + 1);
  return Math.max(...sizes.values());
}

/** Prime à la naissance, paid once, before the birth: the children on their way count (CSS, art. L531-2, D531-2). */
export function birthGrant(
  household: Household,
  month: Month,
  parameters: Parameters,
  unborn = expectedChildren(household),
): BenefitResult<'once'> {
  const steps = new Steps();
  if (unborn === 0) return refused(steps, 'noPregnancy');
  return grant(household, month, parameters, unborn, 'paje.birth', steps);
}

/** Prime à l'adoption, paid once for each child adopted (CSS, art. L531-2, D531-2). */
export function adoptionGrant(
  household: Household,
  month: Month,
  parameters: Parameters,
  adopted: number,
): BenefitResult<'once'> {
  const steps = new Steps();
  if (adopted === 0) return refused(steps, 'noChildOfAge');
  return grant(household, month, parameters, adopted, 'paje.adoption', steps);
}

function grant(
  household: Household,
  month: Month,
  parameters: Parameters,
  arriving: number,
  rateId: 'paje.birth' | 'paje.adoption',
  steps: Steps,
): BenefitResult<'once'> {
  const income = Exact.of(household.annualIncome);
  const children = familyChildren(household, month, { parameters, reading: 'law' }).length + arriving;
  const ceiling = familyCeiling(household, children, parameters, PARTIAL);
  steps.add('paje.grantCeiling', { income, children }, ceiling, ceilingSource);
  if (income.isAbove(ceiling)) return refused(steps, 'incomeTooHigh');
  const bmaf = parameters.of('bmaf');
  const rate = parameters.of(rateId);
  const amount = steps.add(
    rateId,
    { bmaf, rate, arriving },
    once(bmaf).times(rate).times(arriving),
    'CSS, art. D531-2',
  );
  return granted(steps, amount, parameters.of('crds.rate'));
}
