import { partsOf, type CalendarDate } from '../../time/instant.ts';
import { ageOn, firstDayOf, monthsBefore, type Month } from '../calendar/month.ts';
import { benefitIds, estimate } from '../estimate.ts';
import type { Household } from '../household/household.ts';

/**
 * An age as it leaves the kiosk, in place of a date of birth (issue « ages and zone »): whole years; or the number of
 * months since the month of birth where the birthday decides, and of that month only what a rule can see: the first
 * (rights are judged on that day), up to the 15th (ARS: 18 by the middle of September), or later.
 */
export type SharedAge =
  | { readonly unit: 'years'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number; readonly day: DayPart };
export type DayPart = 'first' | 'early' | 'late';

const days = { first: '01', early: '10', late: '20' } as const satisfies Readonly<Record<DayPart, string>>;

/** A whole age counts as a birthday half a year ago, as in the questionnaire. */
const MONTHS_SINCE_BIRTHDAY = 6;
const EARLY_UNTIL = 15;

/** A day of birth at which that age is reached: not the person’s own. */
export function birthDateFor(age: SharedAge, month: Month): CalendarDate {
  if (age.unit === 'years') return firstDayOf(monthsBefore(month, age.count * 12 + MONTHS_SINCE_BIRTHDAY));
  return `${monthsBefore(month, age.count)}-${days[age.day]}`;
}

export interface SharedAges {
  readonly adults: readonly SharedAge[];
  readonly children: readonly SharedAge[];
}

/**
 * The ages of a household, each as coarse as can be: in whole years unless that changed an amount, a reason or a step
 * of the estimate of that month.
 */
export function sharedAgesOf(household: Household, month: Month): SharedAges {
  const people = [...household.adults, ...household.children];
  const wanted = outcomeOf(household, month);
  const ages = people.map(({ birthDate }) => inMonths(birthDate, month));
  for (const [index, { birthDate }] of people.entries()) {
    const finest = ages[index];
    const coarser = [inYears(birthDate, month), { ...inMonths(birthDate, month), day: 'early' as const }];
    for (const age of coarser) {
      ages[index] = age;
      if (isAge(age) && outcomeOf(withAges(household, split(household, ages), month), month) === wanted) break;
      if (finest) ages[index] = finest;
    }
  }
  return split(household, ages);
}

const isAge = ({ count }: SharedAge): boolean => count >= 0;

const split = ({ adults }: Household, ages: readonly SharedAge[]): SharedAges => ({
  adults: ages.slice(0, adults.length),
  children: ages.slice(adults.length),
});

/** The household with a day of birth made from each age. */
function withAges(household: Household, ages: SharedAges, month: Month): Household {
  const withBirthDate = <Person extends { readonly birthDate: CalendarDate }>(
    person: Person,
    age: SharedAge | undefined,
  ) => (age ? { ...person, birthDate: birthDateFor(age, month) } : person);
  return {
    ...household,
    adults: household.adults.map((adult, index) => withBirthDate(adult, ages.adults[index])),
    children: household.children.map((child, index) => withBirthDate(child, ages.children[index])),
  };
}

/** Below zero before the first of the month after birth. */
const inYears = (birthDate: CalendarDate, month: Month): SharedAge => ({
  unit: 'years',
  count: ageOn(birthDate, firstDayOf(month)),
});

function inMonths(birthDate: CalendarDate, month: Month): SharedAge {
  const born = partsOf(birthDate);
  const day = Number(born.day);
  const count = (Number(month.slice(0, 4)) - Number(born.year)) * 12 + Number(month.slice(5)) - Number(born.month);
  return { unit: 'months', count, day: day === 1 ? 'first' : day <= EARLY_UNTIL ? 'early' : 'late' };
}

/** All that a result shows, to be compared. */
function outcomeOf(household: Household, month: Month): string {
  const found = estimate({ household, month });
  return JSON.stringify(
    benefitIds.map((id) => {
      const { amount, net, eligible, reasons, steps } = found[id];
      return { amount, net, eligible, reasons, steps };
    }),
  );
}
