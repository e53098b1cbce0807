import type { CalendarDate } from '../../../time/instant.ts';
import { lastDayOf, type Month, monthsBefore } from '../../calendar/month.ts';
import {
  type Adult,
  activityKinds,
  type Child,
  type Household,
  type MonthIncome,
  otherKinds,
} from '../../household/household.ts';
import { parametersOn } from '../../parameters/parameters.ts';
import { familyResources } from '../../rules/family-resources.ts';
import { type Figures, figuresOf } from './dated.ts';
import {
  add,
  by,
  exactly,
  type Fraction,
  inCents,
  isBelow,
  larger,
  less,
  nearest,
  over,
  smaller,
  zero,
} from './fraction.ts';

const QUARTER = [0, 1, 2] as const;
type Index = (typeof QUARTER)[number];

/**
 * Prime d’activité a second time, from CSS L842-1 to R844-5 and without a look at `rules/` (see `housing-aid.ts`). The family
 * benefits that it counts come from the product’s own rules, so that prime d’activité alone is written twice.
 * @returns euros a month
 */
export function activityBonusByTheTexts(household: Household, month: Month): number {
  const figures = figuresOf(month);
  // R843-1, I and II: the fourth, third and second month before, each with the home of its last day.
  const quarter = QUARTER.map((index) => homeOf(household, monthsBefore(month, index + 2), index, figures));
  if (!household.adults.some((adult) => mayClaim(adult, month, quarter, figures))) return 0;
  const average = over(add(...quarter.map((home) => bonusOf(home, figures))), exactly(QUARTER.length));
  // D846-2: below 15 euros it is not paid.
  return isBelow(average, figures('ppa.minimum')) ? 0 : inCents(average);
}

/** The home of one month of reference. */
interface Home {
  readonly household: Household;
  readonly index: Index;
  readonly month: Month;
  readonly dependants: readonly Child[];
  readonly isolated: boolean;
}

const dayAfterYears = (birthDate: CalendarDate, years: number): string =>
  `${Number(birthDate.slice(0, 4)) + years}${birthDate.slice(4)}`;

/** Below that age on a day. Who was born on 29 February grows older on 1 March. */
const isYounger = (birthDate: CalendarDate, years: number, day: CalendarDate): boolean =>
  day < dayAfterYears(birthDate, years);

function homeOf(household: Household, month: Month, index: Index, figures: Figures): Home {
  const day = lastDayOf(month);
  const limit = Number(figures('rsa.dependantAge')[0]);
  const ceiling = wageCeiling(figures);
  // R842-3, 3°: born, below 25, and paid no more than L512-3, 2° allows. Convention: shared custody changes nothing.
  const dependants = household.children.filter(
    ({ birthDate, monthlyWage = 0 }) =>
      birthDate <= day && isYounger(birthDate, limit, day) && !isBelow(ceiling, exactly(monthlyWage)),
  );
  // L842-7: alone and pregnant, or alone with a child: below 3, or for 18 months (convention: `recentlySingle`).
  const small = Number(figures('rsa.isolatedChildAge')[0]);
  const hasSmall = dependants.some(({ birthDate }) => isYounger(birthDate, small, day));
  const raises = dependants.length > 0 && (hasSmall || household.recentlySingle);
  const isolated = household.adults.length === 1 && (household.pregnant || raises);
  return { household, index, month, dependants, isolated };
}

/** R512-2: 55 % of 169 hours at SMIC. */
const wageCeiling = (figures: Figures): Fraction =>
  by(figures('dependant.wageShare'), figures('smic.hourly'), figures('smic.flatHours'));

/**
 * L842-1 and L842-2: an adult who works and is 18 in the month of the right (R842-2, I, a), and in each month of the
 * quarter (R842-2, I, b) no student, unless paid more than L512-3 allows or isolated.
 */
function mayClaim(adult: Adult, month: Month, quarter: readonly Home[], figures: Figures): boolean {
  const age = Number(figures('ppa.ageMin')[0]);
  if (isYounger(adult.birthDate, age, lastDayOf(month))) return false;
  const works = adult.incomes.some((income) => isBelow(zero, earned(income, figures)));
  const ceiling = wageCeiling(figures);
  return (
    works &&
    quarter.every(
      ({ index, isolated }) => !adult.student || isolated || isBelow(ceiling, earned(adult.incomes[index], figures)),
    )
  );
}

const sumOf = (income: MonthIncome, kinds: readonly (keyof MonthIncome)[]): Fraction =>
  add(...kinds.map((kind) => exactly(income[kind] ?? 0)));

/** R844-1; L842-8 and D843-4: AAH too, beside pay of 29 hours at SMIC. */
function earned(income: MonthIncome, figures: Figures): Fraction {
  const pay = sumOf(income, activityKinds);
  const isBeside = !isBelow(pay, by(figures('ppa.aahActivity'), figures('smic.hourly')));
  return isBeside ? add(pay, exactly(income.aah ?? 0)) : pay;
}

/** L842-3: a flat sum, a share of all pay and a supplement for each worker, less the resources or the flat sum. */
function bonusOf(home: Home, figures: Figures): Fraction {
  const { household, index, dependants } = home;
  // The pay of every member of the home counts, that of a dependant too.
  const pays = [
    ...household.adults.map(({ incomes }) => earned(incomes[index], figures)),
    ...dependants.map(({ monthlyWage }) => exactly(monthlyWage ?? 0)),
  ];
  const flat = flatSum(home, figures);
  const pay = add(...pays);
  const supplements = pays.map((worker) => supplement(worker, figures));
  const guaranteed = add(flat, by(pay, figures('ppa.slope')), ...supplements);
  const resources = resourcesOf(home, figures);
  return larger(zero, less(guaranteed, larger(resources, flat)));
}

/** D843-1. */
function flatSum({ household, dependants, isolated }: Home, figures: Figures): Fraction {
  const base = figures('ppa.base');
  if (isolated) {
    const each = by(figures('ppa.isolatedChild'), exactly(dependants.length));
    return by(base, add(figures('ppa.isolated'), each));
  }
  // 50 % for a second person, 30 % for each further one, but 40 % from the third child on.
  const persons = household.adults.length + dependants.length;
  const from3 = Math.max(0, dependants.length - 2);
  const second = persons > 1 ? figures('ppa.second') : zero;
  const third = by(figures('ppa.third'), exactly(Math.max(0, persons - 2 - from3)));
  return by(base, add([1n, 1n], second, third, by(figures('ppa.further'), exactly(from3))));
}

/**
 * D843-2: nothing up to 59 hours at SMIC, then in a straight line to its most, a share of the flat sum of one. L842-3 speaks of
 * it as an amount, and the ministry gives it in cents: 160,49 € in 2019, of 29.101 % of 551.51 € (AN, answer of 14 January 2020).
 */
function supplement(pay: Fraction, figures: Figures): Fraction {
  const start = by(figures('ppa.bonusStart'), figures('smic.hourly'));
  const end = by(figures('ppa.bonusFull'), figures('smic.hourly'));
  const share = smaller([1n, 1n], over(larger(zero, less(pay, start)), less(end, start)));
  return by(share, nearest(by(figures('ppa.bonusRate'), figures('ppa.base')), 2));
}

/** L842-4; R844-1 to R844-5. */
function resourcesOf(home: Home, figures: Figures): Fraction {
  const { household, index, month, dependants } = home;
  const adults = household.adults.map(({ incomes }) => sumOf(incomes[index], [...activityKinds, ...otherKinds, 'aah']));
  const children = dependants.map(({ monthlyWage }) => exactly(monthlyWage ?? 0));
  const family = familyResources(household, month, index, parametersOn(`${month}-01`), 'law').counted.toNumber();
  return add(...adults, ...children, exactly(family), housingOf(home, figures));
}

/**
 * R844-3 and R844-4: what a free dwelling saves counts as a share of the flat sum of one, two or three; a housing aid
 * counts up to it. L842-4, 3°: free, so not that of an owner who still repays a loan, nor where costs are shared.
 */
function housingOf({ household, dependants }: Home, figures: Figures): Fraction {
  const { tenure, rent, sharesCosts, aidReceived = 0 } = household.housing;
  const two = add([1n, 1n], figures('ppa.second'));
  const sizes = [
    figures('ppa.housing1'),
    by(figures('ppa.housing2'), two),
    by(figures('ppa.housing3'), add(two, figures('ppa.third'))),
  ];
  const persons = household.adults.length + dependants.length;
  const most = by(figures('ppa.base'), sizes[Math.min(persons, sizes.length) - 1] ?? zero);
  if (aidReceived > 0) return smaller(most, exactly(aidReceived));
  const isOwned = tenure === 'owner' || tenure === 'buyer';
  const isFree = (isOwned && rent === 0) || (tenure === 'housedFree' && sharesCosts !== true);
  return isFree ? most : zero;
}
