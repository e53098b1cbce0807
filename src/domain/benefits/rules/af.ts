import type { Month } from '../calendar/month.ts';
import type { Child, Household } from '../household/household.ts';
import { ageInMonth } from '../calendar/age-in-month.ts';
import { eldestFirst, familyChildren } from '../household/dependants.ts';
import { perMonth } from '../money/conversions.ts';
import { Exact, toCents, zero } from '../money/exact.ts';
import type { ParameterIdOf, Parameters } from '../parameters/parameters.ts';
import type { Reading } from './reading.ts';
import { granted, refused, Steps, type BenefitResult } from './result.ts';

export interface AfResult extends BenefitResult<'perMonth'> {
  readonly parts: {
    readonly children: number;
    readonly base: Exact<'perMonth'>;
    readonly ageIncrease: Exact<'perMonth'>;
    readonly flat: Exact<'perMonth'>;
    readonly degressive: Exact<'perMonth'>;
    /** 1, 1/2 or 1/4 by the household's income. */
    readonly level: Exact;
  };
}

/** Born from this day on, a child brings the increase later: from March 2026 on, by décret n° 2026-138. */
const REFORM_BIRTH = '2012-03-01';
const AGE_BEFORE_REFORM = 14;
const FEWEST = 2;
const FEWEST_FOR_ALL = 3;

/**
 * Allocations familiales in mainland France (CSS, art. L521-1 to L521-3, D521-1 to D521-3): the base from the second
 * child, more for big children, a flat sum for those of 20, all halved or quartered above two ceilings of income,
 * and a complement that leaves no cliff behind either ceiling.
 */
export function familyAllowances(
  household: Household,
  month: Month,
  parameters: Parameters,
  reading: Reading = 'law',
): AfResult {
  const steps = new Steps();
  const young = familyChildren(household, month, { parameters, reading });
  const limit = parameters.count('dependant.ageLimit');
  const withTwenty = familyChildren(household, month, { parameters, reading, ageLimit: limit + 1 });
  const twenty = withTwenty.length - young.length;
  const none = { children: young.length, base: zero, ageIncrease: zero, flat: zero, degressive: zero };
  const income = Exact.of(household.annualIncome);
  const level = levelOf(income, young.length, parameters);
  const hasFlat = twenty > 0 && withTwenty.length >= FEWEST_FOR_ALL;
  if (young.length < FEWEST && !hasFlat) return { ...refused(steps, 'tooFewChildren'), parts: { ...none, level } };

  const bmaf = parameters.of('bmaf');
  const fullBase = young.length < FEWEST ? zero : baseOf(young, parameters);
  const raised = young.length < FEWEST ? 0 : bigChildren(young, month, parameters, reading);
  const fullIncrease = bmaf.times(parameters.of('af.ageIncrease')).times(raised);
  const fullFlat = hasFlat ? toCents(bmaf.times(parameters.of('af.flat'))).times(twenty) : zero;
  const flatLevel = levelOf(income, withTwenty.length, parameters);
  const base = steps.add(
    'af.base',
    { bmaf, children: young.length, full: fullBase, level },
    fullBase.times(level),
    'CSS, art. L521-1, D521-1 et D521-3',
  );
  const ageIncrease = steps.add(
    'af.ageIncrease',
    { bmaf, children: raised, level },
    fullIncrease.times(level),
    'CSS, art. L521-3, D521-1 et R521-1',
  );
  const flat = steps.add(
    'af.flat',
    { children: twenty, full: fullFlat, level: flatLevel },
    fullFlat.times(flatLevel),
    'CSS, art. L521-1 et D521-2',
  );
  const over = excess(income, young.length, parameters);
  const flatOver = reading === 'law' ? excess(income, withTwenty.length, parameters) : over;
  const degressive = steps.add(
    'af.degressive',
    { income, over },
    complement(base.plus(ageIncrease), over),
    'CSS, art. D521-1',
  );
  const flatDegressive = steps.add(
    'af.flatDegressive',
    { income, over: flatOver },
    complement(flat, flatOver),
    'CSS, art. D521-2',
  );
  const total = Exact.sum([base, ageIncrease, flat, degressive, flatDegressive]);
  const result = granted(steps, total, parameters.of('crds.rate'));
  return { ...result, parts: { children: young.length, base, ageIncrease, flat, degressive, level } };
}

function baseOf(children: readonly Child[], parameters: Parameters): Exact<'perMonth'> {
  const further = parameters.of('af.further').times(children.length - FEWEST);
  const base = toCents(parameters.of('bmaf').times(parameters.of('af.second').plus(further)));
  const shared = children.filter(({ sharedCustody }) => sharedCustody).length;
  if (shared === 0) return base;
  const halved = parameters.of('af.sharedCustody').times(shared).over(children.length);
  return base.minus(base.times(halved));
}

/** Children old enough for the increase; of two, never the eldest (twins: one of them is). */
function bigChildren(children: readonly Child[], month: Month, parameters: Parameters, reading: Reading): number {
  const bigAge = parameters.count('af.ageIncreaseAge');
  const eligible = children.length >= FEWEST_FOR_ALL ? children : eldestFirst(children).slice(1);
  return eligible
    .filter((child) => {
      const age = child.birthDate < REFORM_BIRTH ? AGE_BEFORE_REFORM : bigAge;
      return ageInMonth(child, month, reading).opening >= age;
    })
    .reduce((sum, { sharedCustody }) => sum + (sharedCustody ? parameters.count('af.sharedCustody') : 1), 0);
}

type CeilingId = Extract<ParameterIdOf<'perYear'>, 'af.ceiling1' | 'af.ceiling2'>;

function ceiling(id: CeilingId, children: number, parameters: Parameters): Exact<'perYear'> {
  return parameters.of(id).plus(parameters.of('af.ceilingChild').times(children));
}

function levelOf(income: Exact<'perYear'>, children: number, parameters: Parameters): Exact {
  if (income.isAbove(ceiling('af.ceiling2', children, parameters))) return parameters.of('af.level3');
  return parameters.of(income.isAbove(ceiling('af.ceiling1', children, parameters)) ? 'af.level2' : 'af.level1');
}

/** A twelfth of what the income is above the ceiling it passed last. */
function excess(income: Exact<'perYear'>, children: number, parameters: Parameters): Exact<'perMonth'> {
  const second = ceiling('af.ceiling2', children, parameters);
  const passed = income.isAbove(second) ? second : ceiling('af.ceiling1', children, parameters);
  return perMonth(income.minus(passed).atLeast(zero));
}

const complement = (amount: Exact<'perMonth'>, over: Exact<'perMonth'>): Exact<'perMonth'> =>
  over.isPositive ? amount.minus(over).atLeast(zero) : zero;
