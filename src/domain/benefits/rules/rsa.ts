import { ageOn, firstDayOf, type Month } from '../calendar/month.ts';
import type { Adult, Household } from '../household/household.ts';
import { perMonth, yieldOf } from '../money/conversions.ts';
import { Exact, zero } from '../money/exact.ts';
import { parametersOn, type Parameters, type ParameterTable } from '../parameters/parameters.ts';
import { familyResources, type FamilyResources } from './family-resources.ts';
import { quarterMean } from './incomes.ts';
import type { Reading } from './reading.ts';
import { granted, refused, Steps, type BenefitResult } from './result.ts';
import { rsaHome } from './rsa-home.ts';
import { housingFlatSum } from './scale.ts';

export interface RsaResult extends BenefitResult<'perMonth'> {
  readonly parts: {
    /** Zero for adults too young for their own right. */
    readonly flat: Exact<'perMonth'>;
    /** Zero without the raised amount. */
    readonly isolatedFlat: Exact<'perMonth'>;
    readonly housing: Exact<'perMonth'>;
    readonly resources: Exact<'perMonth'>;
    readonly family: FamilyResources;
    readonly isolated: boolean;
  };
}

/**
 * RSA of a month (CASF, art. L262-2 to L262-12, R262-1 to R262-26): what the home lacks up to its flat amount, the
 * mean income of the quarter and the family benefits of the month counted. Conditions of residence fulfilled.
 */
export function activeSolidarityIncome(
  household: Household,
  month: Month,
  table?: ParameterTable,
  reading: Reading = 'law',
): RsaResult {
  const steps = new Steps();
  const parameters = parametersOn(firstDayOf(month), table);
  const { adults } = household;
  const { dependants, factor, isolated, isolatedFactor, pay } = rsaHome(household, month, parameters, reading);
  const persons = adults.length + dependants;
  const base = parameters.of('rsa.base');
  const flat = steps.add('rsa.flat', { base, persons, factor }, base.times(factor), 'CASF, art. L262-2 et R262-1');
  const isolatedFlat = base.times(isolatedFactor);
  if (isolated) steps.add('rsa.isolatedFlat', { base, dependants }, isolatedFlat, 'CASF, art. L262-9 et R262-1');
  const housing = steps.add(
    'rsa.housing',
    { persons },
    housingFlatSum('rsa', household, persons, base, parameters),
    'CASF, art. R262-9 et R262-10',
  );
  const family = familyResources(household, month, 0, parameters, reading);
  const own = Exact.sum([...adults.map((adult) => ownIncome(adult, base, steps)), pay]);
  const savings = perMonth(yieldOf(Exact.of(household.untaxedSavings ?? 0), parameters.of('rsa.savingsRate')));
  const resources = steps.add(
    'rsa.resources',
    { own, family: family.counted, savings },
    Exact.sum([own, family.counted, savings]),
    'CASF, art. L262-3, R262-6 à R262-14 et R132-1',
  );
  const parts = { flat, isolatedFlat, housing, resources, family, isolated };
  const eligible = adults.filter((adult) => isOldEnough(adult, household, dependants, month, parameters));
  if (eligible.length === 0) return { ...refused(steps, 'outsideAge'), parts: { ...parts, flat: zero } };
  if (!isolated && eligible.every(({ student }) => student)) return { ...refused(steps, 'student'), parts };

  const amount = steps.add(
    'rsa.amount',
    { flat: flat.atLeast(isolatedFlat), housing, resources },
    flat.atLeast(isolatedFlat).minus(housing).minus(resources).atLeast(zero),
    'CASF, art. L262-2',
  );
  if (!amount.isAtLeast(parameters.of('rsa.minimum'))) {
    return { ...refused(steps, amount.isPositive ? 'belowMinimum' : 'incomeTooHigh'), parts };
  }
  return { ...granted(steps, amount), parts };
}

/**
 * Mean income of the quarter. Pay or unemployment benefit that ended for good does not count; of other income that
 * ended, the amount for one person does not (CASF, art. R262-13).
 */
function ownIncome(adult: Adult, base: Exact<'perMonth'>, steps: Steps): Exact<'perMonth'> {
  const { work, other } = quarterMean(adult);
  const stopped = adult.stopped ?? [];
  const workCounted = stopped.includes('work') ? zero : work;
  const otherCounted = stopped.includes('other') ? other.minus(base).atLeast(zero) : other;
  const counted = workCounted.plus(otherCounted);
  if (stopped.length > 0) steps.add('rsa.neutralised', { work, other }, counted, 'CASF, art. R262-13');
  return counted;
}

/** 25, or 18 with a child there or coming, or with enough hours worked (CASF, art. L262-4, L262-7-1, D262-25-1). */
function isOldEnough(
  adult: Adult,
  household: Household,
  dependants: number,
  month: Month,
  parameters: Parameters,
): boolean {
  const age = ageOn(adult.birthDate, firstDayOf(month));
  if (age >= parameters.count('rsa.ageMin')) return true;
  if (dependants > 0 || household.pregnant) return true;
  const worked = Exact.of(adult.hoursInThreeYears ?? 0).isAtLeast(parameters.of('rsa.youngHours'));
  return age >= parameters.count('rsa.youngAgeMin') && worked;
}
