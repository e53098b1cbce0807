import type { CalendarDate } from '../../time/instant.ts';
import { ageOn, firstDayOf, lastDayOf, monthsBefore, type Month } from '../calendar/month.ts';
import { incomeDependants, isIsolated, wageFloor } from '../household/dependants.ts';
import type { Adult, Child, Household } from '../household/household.ts';
import { payOfHours } from '../money/conversions.ts';
import { Exact, toCents, zero } from '../money/exact.ts';
import { parametersOn, type Parameters, type ParameterTable } from '../parameters/parameters.ts';
import { familyResources } from './family-resources.ts';
import { activityIncome, quarter, type QuarterIndex } from './incomes.ts';
import type { Reading } from './reading.ts';
import { granted, refused, Steps, type BenefitResult, type Reason } from './result.ts';
import { housingFlatSum, isolatedFactor, sizeFactor } from './scale.ts';

/** Which quarter counts: since March 2025 the months M-2 to M-4; before, and still in some places, M-1 to M-3. */
export type ReferenceRule = 'M-2..M-4' | 'M-1..M-3';

/**
 * Which parameters apply: those of the month of the right, as the CAF did in April 2025 and April 2026, or those of
 * each reference month, as décret n° 2018-1197 wrote of its own change.
 */
export type ParameterPolicy = 'rightMonth' | 'referenceMonth';

export interface PpaPolicy {
  readonly referenceRule: ReferenceRule;
  readonly parameters: ParameterPolicy;
}

export const defaultPpaPolicy: PpaPolicy = { referenceRule: 'M-2..M-4', parameters: 'rightMonth' };

export interface PpaResult extends BenefitResult<'perMonth'> {
  /** An adult worked enough in the quarter, or is an isolated parent, for whom there is no minimum pay. */
  readonly activityCondition: boolean;
}

/** The reference months of a right, the most recent first. */
export function referenceMonths(month: Month, rule: ReferenceRule): readonly [Month, Month, Month] {
  const last = rule === 'M-2..M-4' ? 2 : 1;
  return [monthsBefore(month, last), monthsBefore(month, last + 1), monthsBefore(month, last + 2)];
}

/**
 * Prime d'activité of a month (CSS, art. L842-1 to L843-6, R843-1 to R844-5, D843-1 to D846-2): an amount for each
 * month of the reference quarter, then their mean. Mainland France and the conditions of residence fulfilled.
 */
export function activityBonus(
  household: Household,
  month: Month,
  policy: PpaPolicy = defaultPpaPolicy,
  table?: ParameterTable,
  reading: Reading = 'law',
): PpaResult {
  const steps = new Steps();
  const months = referenceMonths(month, policy.referenceRule);
  const rightParameters = parametersOn(firstDayOf(month), table);
  const ofMonth = months.map((reference) => parametersOn(firstDayOf(reference), table));
  const quarterParameters = quarter.map((index) =>
    policy.parameters === 'rightMonth' ? rightParameters : (ofMonth[index] ?? rightParameters),
  );
  const homes = quarter.map((index) =>
    homeOn(dayOfHome(months[index], reading), household, quarterParameters[index] ?? rightParameters),
  );
  const now = homeOn(dayOfHome(month, reading), household, rightParameters);
  const refusal = activityRefusal({
    adults: household.adults,
    quarterParameters,
    floor: wageFloor(rightParameters),
    isolated: reading === 'law' ? homes.map(({ isolated }) => isolated) : quarter.map(() => now.isolated),
    isOfAge: ({ birthDate }) =>
      reading === 'reference' || ageOn(birthDate, now.day) >= rightParameters.count('ppa.ageMin'),
  });
  if (refusal) return { ...refused(steps, refusal), activityCondition: now.isolated || refusal === 'outsideAge' };

  const amounts = homes.map((home, place) => {
    const index = quarter[place] ?? 0;
    const parameters = quarterParameters[index] ?? rightParameters;
    // The family benefits are those received that month, under both policies.
    const family = familyResources(household, months[index], index, ofMonth[index] ?? parameters, reading).counted;
    return monthAmount({ household, home, index, parameters, family, steps, reading });
  });
  const mean = steps.add(
    'ppa.mean',
    Object.fromEntries(amounts.map((amount, index) => [`month${index + 1}`, amount])),
    Exact.sum(amounts).over(quarter.length),
    'CSS, art. R843-1',
  );
  const minimum = quarterParameters[0]?.of('ppa.minimum') ?? zero;
  if (!mean.isAtLeast(minimum)) {
    const isTooYoung = steps.list.filter(({ id }) => id === 'ppa.tooYoung').length === quarter.length;
    const reason = isTooYoung ? 'outsideAge' : mean.isPositive ? 'belowMinimum' : 'incomeTooHigh';
    return { ...refused(steps, reason), activityCondition: true };
  }
  return { ...granted(steps, mean, rightParameters.of('crds.rate')), activityCondition: true };
}

/**
 * The day on which the home of a month is looked at: its last one (CSS, art. R843-1); the reference model takes the first.
 */
const dayOfHome = (month: Month, reading: Reading): CalendarDate =>
  reading === 'law' ? lastDayOf(month) : firstDayOf(month);

/** Who counts in the home on a day. */
interface HomeOnDay {
  readonly day: CalendarDate;
  readonly children: readonly Child[];
  readonly isolated: boolean;
}

function homeOn(day: CalendarDate, household: Household, parameters: Parameters): HomeOnDay {
  const children = incomeDependants(household, day, parameters);
  return { day, children, isolated: isIsolated(household, children, day, parameters) };
}

interface MonthInput {
  readonly household: Household;
  readonly home: HomeOnDay;
  readonly index: QuarterIndex;
  readonly parameters: Parameters;
  readonly family: Exact<'perMonth'>;
  readonly steps: Steps;
  readonly reading: Reading;
}

function monthAmount({ household, home, index, parameters, family, steps, reading }: MonthInput): Exact<'perMonth'> {
  const { adults } = household;
  const { children, isolated } = home;
  const ageMin = parameters.count('ppa.ageMin');
  // The reference model asks for the age in each month.
  if (reading === 'reference' && !adults.some(({ birthDate }) => ageOn(birthDate, home.day) >= ageMin)) {
    return steps.add('ppa.tooYoung', { month: index + 1, ageMin }, zero, 'CSS, art. L842-2');
  }
  const dependants = children.length;
  const persons = adults.length + dependants;
  const base = parameters.of('ppa.base');
  const factor = isolated ? isolatedFactor(dependants, parameters) : sizeFactor(adults.length, dependants, parameters);
  const month = index + 1;
  const flat = steps.add(
    isolated ? 'ppa.isolatedFlat' : 'ppa.flat',
    { month, base, persons, factor },
    base.times(factor),
    isolated ? 'CSS, art. L842-7 et D843-1' : 'CSS, art. L842-3 et D843-1',
  );
  const incomes = adults.map((adult) => activityIncome(adult, index, parameters));
  // By law the pay of every member of the home counts, that of a child too: the reference model leaves it out.
  const childrenPay = reading === 'law' ? children.map(({ monthlyWage = 0 }) => Exact.of<'perMonth'>(monthlyWage)) : [];
  const pays = [...incomes.map((income) => income.activity), ...childrenPay];
  const activity = Exact.sum(pays);
  const other = Exact.sum(incomes.map((income) => income.other));
  const bonuses = pays.map((pay) => bonusOf(pay, parameters));
  const bonus = steps.add('ppa.bonus', { month, activity }, Exact.sum(bonuses), 'CSS, art. L842-3 et D843-2');
  const slope = parameters.of('ppa.slope');
  const kept = steps.add('ppa.kept', { month, activity, slope }, activity.times(slope), 'CSS, art. L842-3 et D843-3');
  const housing = steps.add(
    'ppa.housing',
    { month, persons },
    housingFlatSum('ppa', household, persons, base, parameters),
    'CSS, art. L842-4 et R844-3',
  );
  const resources = steps.add(
    'ppa.resources',
    { month, activity, other, family, housing },
    Exact.sum([activity, other, family, housing]),
    'CSS, art. L842-4 et R844-1 à R844-5',
  );
  return steps.add(
    'ppa.month',
    { month, flat, bonus, kept, resources },
    flat.plus(bonus).plus(kept).minus(resources.atLeast(flat)).atLeast(zero),
    'CSS, art. L842-3',
  );
}

/** The bonus of one worker: nothing up to 59 hours at SMIC, whole from 138, in proportion between. */
function bonusOf(activity: Exact<'perMonth'>, parameters: Parameters): Exact<'perMonth'> {
  const smic = parameters.of('smic.hourly');
  const start = payOfHours(smic, parameters.of('ppa.bonusStart'));
  const full = payOfHours(smic, parameters.of('ppa.bonusFull'));
  const max = toCents(parameters.of('ppa.base').times(parameters.of('ppa.bonusRate')));
  if (!activity.isAbove(start)) return zero;
  if (activity.isAtLeast(full)) return max;
  return max.times(activity.minus(start).over(full.minus(start)));
}

interface Claim {
  readonly adults: readonly Adult[];
  readonly quarterParameters: readonly Parameters[];
  /** Of a student’s pay. */
  readonly floor: Exact<'perMonth'>;
  /** In each month of the quarter. */
  readonly isolated: readonly boolean[];
  readonly isOfAge: (adult: Adult) => boolean;
}

/**
 * Why nobody may claim; undefined when one adult meets all conditions: works, is of age in the month of the right, and in
 * each month of the quarter is no student, or one paid above a floor or isolated (CSS, art. L842-1, L842-2 and R842-2).
 */
function activityRefusal({ adults, quarterParameters, floor, isolated, isOfAge }: Claim): Reason | undefined {
  const payOf = (adult: Adult) =>
    quarterParameters.map((parameters, index) => activityIncome(adult, quarter[index] ?? 0, parameters).activity);
  const active = adults.filter((adult) => payOf(adult).some((pay) => pay.isPositive));
  if (active.length === 0) return 'noActivity';
  const ofAge = active.filter(isOfAge);
  if (ofAge.length === 0) return 'outsideAge';
  const isEnough = (adult: Adult) =>
    !adult.student || payOf(adult).every((pay, index) => isolated[index] || pay.isAbove(floor));
  return ofAge.some(isEnough) ? undefined : 'studentBelowFloor';
}
