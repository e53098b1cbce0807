import { ageOn, type Month } from '../calendar/month.ts';
import { earnsLittle, familyChildren } from '../household/dependants.ts';
import type { Child, Household } from '../household/household.ts';
import { once } from '../money/conversions.ts';
import { Exact, one } from '../money/exact.ts';
import { parametersOn, type ParameterIdOf, type Parameters, type ParameterTable } from '../parameters/parameters.ts';
import type { Reading } from './reading.ts';
import { granted, refused, Steps, type BenefitResult } from './result.ts';

export interface ArsResult extends BenefitResult<'once'> {
  readonly parts: { readonly children: number };
}

/**
 * Allocation de rentrée scolaire of one year, paid once (CSS, art. L543-1 and L543-2, R543-2 to D543-2): by the age
 * the child reaches that year, due until it turns 18 after the day school starts. Just above the ceiling, what is
 * above is taken off.
 */
export function backToSchoolAllowance(
  household: Household,
  year: number,
  reading: Reading = 'law',
  table?: ParameterTable,
): ArsResult {
  const steps = new Steps();
  const month: Month = `${year}-10`;
  const parameters = parametersOn(`${month}-01`, table);
  const children = familyChildren(household, month, { parameters, reading }).length;
  // Who is paid more is no dependant any more (CSS, art. L512-3 and R512-2).
  const pupils = household.children.filter((child) => reading === 'reference' || earnsLittle(child, parameters));
  const rates = pupils.flatMap((child) => rateOf(child, year, parameters, reading) ?? []);
  if (rates.length === 0) return { ...refused(steps, 'noChildOfAge'), parts: { children } };

  const bmaf = parameters.of('bmaf');
  const full = steps.add(
    'ars.full',
    { bmaf, children: rates.length },
    once(bmaf).times(Exact.sum(rates.map((id) => parameters.of(id)))),
    'CSS, art. D543-1',
  );
  const income = Exact.of(household.annualIncome);
  const perChild = parameters.of('ars.ceilingChild').times(children);
  const ceiling = parameters.of('ars.ceiling').times(one.plus(perChild));
  steps.add('ars.ceiling', { income, children }, ceiling, 'CSS, art. L543-1 et R543-5');
  const amount = income.isAbove(ceiling) ? full.minus(once(income.minus(ceiling))) : full;
  if (!amount.isAtLeast(parameters.of('ars.minimum'))) {
    return { ...refused(steps, 'incomeTooHigh'), parts: { children } };
  }
  if (income.isAbove(ceiling)) {
    steps.add('ars.degressive', { full, income, ceiling }, amount, 'CSS, art. L543-2 et D543-2');
  }
  return { ...granted(steps, amount, parameters.of('crds.rate')), parts: { children } };
}

/** Day on which the age is read, and day by which a pupil must not yet be 18. */
const DAYS = {
  law: { age: '12-31', last: '09-15' },
  reference: { age: '12-01', last: '09-01' },
} as const satisfies Readonly<Record<Reading, object>>;

function rateOf(
  child: Child,
  year: number,
  parameters: Parameters,
  reading: Reading,
): ParameterIdOf<'plain'> | undefined {
  const days = DAYS[reading];
  const age = ageOn(child.birthDate, `${year}-${days.age}`);
  const isGrown = ageOn(child.birthDate, `${year}-${days.last}`) >= parameters.count('ars.endAge');
  if (age < parameters.count('ars.primaryAge') || isGrown) return undefined;
  if (age < parameters.count('ars.collegeAge')) return 'ars.primary';
  return age < parameters.count('ars.lyceeAge') ? 'ars.college' : 'ars.lycee';
}
