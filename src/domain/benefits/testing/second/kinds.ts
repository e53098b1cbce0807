import { lastDayOf, monthsBefore } from '../../calendar/month.ts';
import { activityKinds, type Adult, type Child } from '../../household/household.ts';
import { figuresOf, monthNumber } from './dated.ts';
import { by, exactly, inCents, isBelow } from './fraction.ts';
import { housingAidByTheTexts, isDependant, isProtected, rentOf } from './housing-aid.ts';
import type { Asking } from './households.ts';

/** A kind of household that the comparison has to reach, by its name. */
export type Kinds = Readonly<Record<string, (asking: Asking) => boolean>>;

const isHigh = ({ household, month }: Asking): boolean => {
  const figures = figuresOf(month);
  const dependants = household.children.filter((child) => isDependant(child, month, figures)).length;
  const { rent, begins } = rentOf(household, dependants, figures);
  return isBelow(begins, rent);
};

const isStudent = ([applicant]: readonly Adult[]): boolean =>
  applicant !== undefined && applicant.student && applicant.apprentice !== true;

/** The aid with a cent of rent less, as it is, and with a cent more. */
const besides = ({ household, month }: Asking): readonly number[] =>
  [-0.01, 0, 0.01].map((step) => {
    const rent = Math.max(0, Math.round((household.housing.rent + step) * 100) / 100);
    return housingAidByTheTexts({ ...household, housing: { ...household.housing, rent } }, month);
  });

/** Months lived beyond the month in which that age is reached. */
const monthsSince = ({ birthDate }: Child | Adult, age: number, { month }: Asking): number =>
  monthNumber(month) - monthNumber(birthDate) - 12 * age;

const earnsAround = ({ monthlyWage }: Child, { month }: Asking): boolean => {
  const figures = figuresOf(month);
  const ceiling = by(figures('dependant.wageShare'), figures('smic.hourly'), figures('smic.flatHours'));
  return isNear(monthlyWage ?? 0, inCents(ceiling));
};

const isNear = (value: number, line: number): boolean => Math.abs(value - line) <= line / 20;

const hours = (asking: Asking, count: number): number =>
  inCents(by(figuresOf(asking.month)('smic.hourly'), exactly(count)));

const paysOf = ({ incomes }: Adult): readonly number[] =>
  incomes.map((income) => activityKinds.reduce((sum, kind) => sum + (income[kind] ?? 0), 0));

const inTurns = ({ household }: Asking): number =>
  household.children.filter(({ sharedCustody }) => sharedCustody).length;

export const housingAidKinds: Kinds = {
  'AAH or AEEH with a high rent': (asking) => isProtected(asking.household) && isHigh(asking),
  'a student around 28': ({ household, month }) => {
    const [applicant] = household.adults;
    const years = Number(month.slice(0, 4)) - Number(applicant?.birthDate.slice(0, 4));
    return isStudent(household.adults) && years >= 27 && years <= 30;
  },
  'a student with a grant': ({ household }) => isStudent(household.adults) && household.adults[0]?.grantHolder === true,
  'two adults who lost their pay': ({ household }) =>
    household.adults.filter(({ jobless, receivesRsa }) => jobless ?? receivesRsa).length === 2,
  'a room': ({ household }) => household.housing.room === true,
  'a furnished home': ({ household }) => household.housing.tenure === 'furnishedTenant',
  'a flat-share with a high rent': (asking) => asking.household.housing.shared === true && isHigh(asking),
  'a cent of rent from the threshold': (asking) => {
    const aids = besides(asking);
    return aids.some((aid) => aid === 0) && aids.some((aid) => aid > 0);
  },
  'a cent of rent from the next euro': (asking) => new Set(besides(asking).filter((aid) => aid > 0)).size > 1,
  'a rent reduction': ({ household }) => (household.housing.rentReduction ?? 0) > 0,
  'jobless with benefit': ({ household }) => household.adults.some(({ jobless }) => jobless === 'withBenefit'),
  'jobless without benefit': ({ household }) => household.adults.some(({ jobless }) => jobless === 'withoutBenefit'),
  'RSA received': ({ household }) => household.adults.some(({ receivesRsa }) => receivesRsa),
  'a limit of age in the month, or beside it': (asking) =>
    asking.household.children.some((child) =>
      [0, 16, 21].some((age) => Math.abs(monthsSince(child, age, asking)) <= 1),
    ),
  'that limit on the first': (asking) =>
    asking.household.children.some(
      (child) =>
        child.birthDate.endsWith('-01') && [0, 16, 21].some((age) => Math.abs(monthsSince(child, age, asking)) <= 1),
    ),
  'one child in shared custody': (asking) => inTurns(asking) === 1,
  'several in shared custody': (asking) => inTurns(asking) > 1,
  'shared beside full custody': (asking) => inTurns(asking) > 0 && inTurns(asking) < asking.household.children.length,
  'a child who earns around 55 % of the SMIC': (asking) =>
    asking.household.children.some((child) => earnsAround(child, asking) && monthsSince(child, 21, asking) < 0),
};

export const activityBonusKinds: Kinds = {
  'an adult around 18': (asking) =>
    asking.household.adults.some((adult) => Math.abs(monthsSince(adult, 18, asking)) <= 1),
  'a birth at the edge of a month of the quarter': ({ household, month }) => {
    const edges = [1, 2, 3, 4, 5].flatMap((back) => {
      const near = monthsBefore(month, back);
      return [`${near}-01`, lastDayOf(near)];
    });
    return household.children.some(({ birthDate }) => edges.includes(birthDate));
  },
  'a child of 3 or 25 in the quarter': (asking) =>
    asking.household.children.some((child) =>
      [3, 25].some((age) => monthsSince(child, age, asking) >= 1 && monthsSince(child, age, asking) <= 5),
    ),
  'a child who earns around 55 % of the SMIC': (asking) =>
    asking.household.children.some((child) => earnsAround(child, asking) && monthsSince(child, 25, asking) < 0),
  'a child who earns less': ({ household }) => household.children.some(({ monthlyWage = 0 }) => monthlyWage > 0),
  'a student': ({ household }) => household.adults.some(({ student }) => student),
  'a student who is alone with children': ({ household }) =>
    household.adults.length === 1 && household.adults.every(({ student }) => student) && household.children.length > 0,
  'AAH beside pay of around 29 hours': (asking) =>
    asking.household.adults.some(
      (adult) => adult.incomes.some(({ aah }) => aah) && paysOf(adult).some((pay) => isNear(pay, hours(asking, 29))),
    ),
  'pay of around 59 hours': (asking) =>
    asking.household.adults.some((adult) => paysOf(adult).some((pay) => isNear(pay, hours(asking, 59)))),
  'pay around the full bonus': (asking) => {
    const full = hours(asking, Number(figuresOf(asking.month)('ppa.bonusFull')[0]));
    return asking.household.adults.some((adult) => paysOf(adult).some((pay) => isNear(pay, full)));
  },
  'alone with children': ({ household }) => household.adults.length === 1 && household.children.length > 0,
  'shared custody': (asking) => inTurns(asking) > 0,
  'a home without rent': ({ household }) => household.housing.rent === 0,
  'a housing aid': ({ household }) => (household.housing.aidReceived ?? 0) > 0,
};
