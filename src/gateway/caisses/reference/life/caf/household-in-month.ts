import { firstDayOf, lastDayOf, monthIndex, yearOfIncome, type Month } from '#domain/benefits/calendar/month.ts';
import type { Adult, Child, Household, MonthIncome } from '#domain/benefits/household/household.ts';
import { parametersOn, type ParameterTable } from '#domain/benefits/parameters/parameters.ts';
import { twoEarnersFloor } from '#domain/benefits/rules/family-ceiling.ts';
import { referenceMonths, defaultPpaPolicy } from '#domain/benefits/rules/ppa.ts';
import { birthDateOf } from '../family.ts';
import { homeOf, zoneOfHome } from '../homes.ts';
import { reckonedBirthDate, type LifeOf } from '../life-person.ts';
import { always, valueAt, type Moment, type Timeline } from '../timeline.ts';
import { aahOf } from './aah.ts';
import { countedIncome, monthsOfHousingIncome, monthsOfYear } from './income-of-year.ts';
import type { CafStory } from './story.ts';

/** A life, and the story of it. */
export interface ToldLife extends LifeOf {
  readonly story: CafStory;
}

type AdultRole = 'holder' | 'partner';

/** Months in which a pregnancy is known: declared in the third one, seven before the birth. */
const PREGNANCY_KNOWN_MONTHS = 7;

const adultsIn = ({ story }: ToldLife, moment: Moment): readonly AdultRole[] =>
  valueAt(story.isCouple, moment) ? ['holder', 'partner'] : ['holder'];

/** What the household receives in a month, AAH and support for children included, as the caisse knows it in another. */
export function incomeOf({ story, anchor }: ToldLife, role: AdultRole, month: Month, knownIn: Month): MonthIncome {
  const moment: Moment = { anchor, month, knownIn };
  const earnings = story.earnings[role];
  const income = earnings === undefined ? {} : valueAt(earnings, moment);
  if (role === 'partner') return income;
  const { aahCents } = aahOf(valueAt(story.aah ?? always('none'), moment), month);
  const alimony = valueAt(story.support ?? always(0), moment);
  return { ...income, ...(aahCents > 0 && { aah: aahCents / 100 }), ...(alimony > 0 && { alimony }) };
}

/** The household of a month, as the simulator would be told of it. */
export function householdIn(life: ToldLife, month: Month, knownIn: Month, table: ParameterTable): Household {
  const { story, anchor } = life;
  const moment: Moment = { anchor, month, knownIn };
  const at = <Value>(timeline: Timeline<Value> | undefined, otherwise: Value): Value =>
    valueAt(timeline ?? always(otherwise), moment);
  const roles = adultsIn(life, moment);
  const incomesIn = (months: readonly Month[]) =>
    roles.flatMap((role) => months.map((each) => incomeOf(life, role, each, knownIn)));
  const isStudent = at(story.isStudent, false);
  const receivesRsa = at(story.receivesRsa, false);
  const adults = roles.map((role): Adult => {
    const [first, second, third] = referenceMonths(month, defaultPpaPolicy.referenceRule);
    const income = (each: Month): MonthIncome => incomeOf(life, role, each, knownIn);
    return {
      birthDate: adultBirthDate(life, role),
      incomes: [income(first), income(second), income(third)],
      student: role === 'holder' && isStudent,
      ...(receivesRsa && { receivesRsa: true }),
    };
  });
  const { tenure, rent, room } = valueAt(story.housing, moment);
  const zone = zoneOfHome(homeOf(life.person));
  const expected = expectedIn(life, month);
  return {
    adults,
    children: story.children.flatMap((child): Child[] => {
      const birthDate = birthDateOf(child, anchor);
      return birthDate > lastDayOf(month) ? [] : [{ birthDate, ...(child.disabled && { disabled: true, aeeh: true }) }];
    }),
    housing: {
      tenure,
      rent,
      ...(zone !== undefined && { zone }),
      ...(room !== undefined && { room }),
    },
    pregnant: expected > 0,
    ...(expected > 1 && { expected }),
    recentlySingle: at(story.isRecentlySingle, false),
    annualIncome: wholeEuros(countedIncome(incomesIn(monthsOfYear(yearOfIncome(month)))).taxedCents),
    housingIncome: countedIncome(incomesIn(monthsOfHousingIncome(month))).taxedCents / 100,
    twoEarners: roles.length > 1 && roles.every((role) => isEarner(life, role, yearOfIncome(month), knownIn, table)),
    // It is in the incomes, as the simulator is told of it.
    supportReceived: 0,
  };
}

/** How many children are expected in a month. */
function expectedIn({ story, anchor }: ToldLife, month: Month): number {
  const monthsLeft = story.children.map((child) => monthIndex(birthDateOf(child, anchor)) - monthIndex(month));
  return monthsLeft.filter((left) => left > 0 && left <= PREGNANCY_KNOWN_MONTHS).length;
}

function adultBirthDate({ person, story }: ToldLife, role: AdultRole): Adult['birthDate'] {
  const own = reckonedBirthDate(person.birthDate);
  return role === 'holder' ? own : (story.partnerBirthDate ?? own);
}

function isEarner(life: ToldLife, role: AdultRole, year: number, knownIn: Month, table: ParameterTable): boolean {
  const wages = monthsOfYear(year).map((month) => {
    const { wage = 0, selfEmployed = 0 } = incomeOf(life, role, month, knownIn);
    return { wage, selfEmployed };
  });
  const floor = twoEarnersFloor(parametersOn(firstDayOf(`${year}-01`), table)).toNumber();
  return countedIncome(wages).receivedCents / 100 >= floor;
}

const wholeEuros = (cents: number): number => Math.round(cents / 100);

/** What the household received in the year that the quotient of a month looks at, in whole cents. */
export function yearlyResourcesCents(life: ToldLife, month: Month, knownIn: Month): number {
  const months = monthsOfYear(yearOfIncome(month));
  const incomes = adultsIn(life, { anchor: life.anchor, month, knownIn }).flatMap((role) =>
    months.map((each) => incomeOf(life, role, each, knownIn)),
  );
  return countedIncome(incomes).receivedCents;
}
