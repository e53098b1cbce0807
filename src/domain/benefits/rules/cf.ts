import type { Month } from '../calendar/month.ts';
import { ageInMonth } from '../calendar/age-in-month.ts';
import { familyChildren } from '../household/dependants.ts';
import type { Household } from '../household/household.ts';
import { perMonth } from '../money/conversions.ts';
import { Exact, toCents, zero } from '../money/exact.ts';
import type { Parameters } from '../parameters/parameters.ts';
import { familyCeiling } from './family-ceiling.ts';
import { youngChildAllowance } from './paje.ts';
import type { Reading } from './reading.ts';
import { granted, refused, Steps, type BenefitResult, type Reason } from './result.ts';

export interface CfResult extends BenefitResult<'perMonth'> {
  readonly parts: {
    readonly ceiling: Exact<'perYear'>;
    /** The plain amount, before PAJE takes its place: what RSA and prime d'activité count. */
    readonly plain: Exact<'perMonth'>;
    /** The raised amount for low incomes, before PAJE takes its place. */
    readonly raised: Exact<'perMonth'>;
  };
}

const CEILING = {
  base: 'cf.ceiling',
  lone: 'cf.ceilingLone',
  child12: 'cf.ceilingChild12',
  child3: 'cf.ceilingChild3',
} as const;

/** Complément familial: from three children aged 3 to 20, while no PAJE is paid (CSS, art. L522-1, L532-1, R522-2). */
export function familySupplement(
  household: Household,
  month: Month,
  parameters: Parameters,
  reading: Reading = 'law',
): CfResult {
  const steps = new Steps();
  const children = familyChildren(household, month, { parameters, reading, ageLimit: parameters.count('cf.ageLimit') });
  const ageMin = parameters.count('cf.ageMin');
  // It takes over from PAJE in the month of the third birthday: no month stays empty (CSS, art. L552-1).
  const ofAge = children.filter((child) => ageInMonth(child, month, reading).ending >= ageMin).length;
  const nothing = (
    reason: Reason,
    ceiling: Exact<'perYear'> = zero,
    plain: Exact<'perMonth'> = zero,
    raised: Exact<'perMonth'> = zero,
  ): CfResult => ({
    ...refused(steps, reason),
    parts: { ceiling, plain, raised },
  });
  if (ofAge < parameters.count('cf.childrenMin')) return nothing('tooFewChildren');

  const income = Exact.of(household.annualIncome);
  const ceiling = steps.add(
    'cf.ceiling',
    { income, children: children.length },
    familyCeiling(household, children.length, parameters, CEILING),
    'CSS, art. R522-2',
  );
  const bmaf = parameters.of('bmaf');
  const full = bmaf.times(parameters.of('cf.rate'));
  const plain = steps.add(
    'cf.plain',
    { bmaf, income, ceiling },
    plainAmount(income, ceiling, full),
    'CSS, art. L522-1, L522-2 et D522-1',
  );
  const raisedCeiling = ceiling.times(parameters.of('cf.raisedShare'));
  const raised = income.isAbove(raisedCeiling) ? zero : bmaf.times(parameters.of('cf.raisedRate'));
  steps.add('cf.raised', { bmaf, income, ceiling: raisedCeiling }, raised, 'CSS, art. D522-2');
  if (!plain.isPositive) return nothing('incomeTooHigh', ceiling);
  if (youngChildAllowance(household, month, parameters, reading).eligible) {
    return nothing('coveredByPaje', ceiling, plain, raised);
  }
  const amount = toCents(plain.atLeast(raised));
  return { ...granted(steps, amount, parameters.of('crds.rate')), parts: { ceiling, plain, raised } };
}

/** Above the ceiling, the right fades out euro by euro over twelve months of the amount. */
function plainAmount(income: Exact<'perYear'>, ceiling: Exact<'perYear'>, full: Exact<'perMonth'>): Exact<'perMonth'> {
  if (!income.isAbove(ceiling)) return full;
  return perMonth(ceiling.minus(income)).plus(full).atLeast(zero);
}
