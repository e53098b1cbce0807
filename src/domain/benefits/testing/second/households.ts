import fc from 'fast-check';
import type { CalendarDate } from '../../../time/instant.ts';
import { lastDayOf, type Month, monthsBefore } from '../../calendar/month.ts';
import type { Adult, Child, Household, Housing, MonthIncome } from '../../household/household.ts';
import { inCents } from './fraction.ts';
import { housingAidByTheTexts } from './housing-aid.ts';
import { figuresOf } from './dated.ts';
import { by } from './fraction.ts';

/** A household and the month for which it asks. */
export interface Asking {
  readonly household: Household;
  readonly month: Month;
}

const months: readonly Month[] = [
  '2025-07',
  '2025-12',
  '2026-01',
  '2026-03',
  '2026-05',
  '2026-06',
  '2026-09',
  '2026-10',
];
const anyMonth = fc.constantFrom(...months);

const cents = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: Math.round(min * 100), max: Math.round(max * 100) }).map((value) => value / 100);

/** On that amount, a cent beside it, or near it. */
const around = (amount: number): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(-0.01, 0, 0.01).map((step) => Math.round((amount + step) * 100) / 100),
    cents(amount * 0.8, amount * 1.2),
  );

const SOMETIMES = 3;
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: SOMETIMES });
const rarely = <T>(arbitrary: fc.Arbitrary<T>, weight = 1): fc.Arbitrary<T | undefined> =>
  fc.oneof({ arbitrary, weight }, { arbitrary: fc.constant(undefined), weight: 4 });

const anyDay = (from: number, to: number): fc.Arbitrary<CalendarDate> =>
  fc
    .tuple(fc.integer({ min: from, max: to }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** The first, a middle or the last day of a month near that one, so many years before. */
const nearMonth = (month: Month, years: readonly number[], near: readonly number[]): fc.Arbitrary<CalendarDate> =>
  fc
    .tuple(fc.constantFrom(...years), fc.constantFrom(...near), fc.constantFrom('first', 'middle', 'last'))
    .map(([age, back, day]) => {
      const born = monthsBefore(month, 12 * age + back);
      if (day === 'last') return lastDayOf(born);
      return `${born}-${day === 'first' ? '01' : '15'}`;
    });

const wageCeiling = (month: Month): number => {
  const figures = figuresOf(month);
  return inCents(by(figures('dependant.wageShare'), figures('smic.hourly'), figures('smic.flatHours')));
};

const hoursAtSmic = (month: Month, hours: number): number =>
  inCents(by(figuresOf(month)('smic.hourly'), [BigInt(hours), 1n]));

const childOf = (month: Month): fc.Arbitrary<Child> => {
  const birth = fc.oneof(
    { arbitrary: anyDay(2001, 2025), weight: 3 },
    { arbitrary: nearMonth(month, [0, 3, 16, 20, 21, 25], [-1, 0, 1, 2, 3, 4, 5]), weight: 3 },
  );
  return birth.chain((birthDate) =>
    fc.record(
      {
        birthDate: fc.constant(birthDate),
        monthlyWage:
          birthDate < monthsBefore(month, 12 * 14)
            ? fc.oneof(cents(0, 2000), around(wageCeiling(month)))
            : fc.constant(0),
        sharedCustody: fc.boolean(),
        aeeh: fc.integer({ min: 0, max: 9 }).map((draw) => draw === 0),
      },
      { requiredKeys: ['birthDate'] },
    ),
  );
};

const incomeOf = (month: Month): fc.Arbitrary<MonthIncome> => {
  const pay = fc.oneof(
    { arbitrary: cents(0, 3000), weight: 3 },
    { arbitrary: around(hoursAtSmic(month, 29)), weight: 1 },
    { arbitrary: around(hoursAtSmic(month, 59)), weight: 1 },
    { arbitrary: around(hoursAtSmic(month, 138)), weight: 1 },
    { arbitrary: around(wageCeiling(month)), weight: 2 },
  );
  const kinds = fc.record({
    wage: rarely(pay, 9),
    selfEmployed: rarely(cents(0, 1200)),
    training: rarely(cents(0, 700)),
    sickPayWhileWorking: rarely(cents(0, 400)),
    unemployment: rarely(cents(0, 1300)),
    pension: rarely(cents(0, 900)),
    alimony: rarely(cents(0, 300)),
    minimumBenefit: rarely(cents(0, 500)),
    capital: rarely(cents(0, 50)),
    aah: rarely(cents(1, 1041), 2),
  });
  return kinds.map((income) => Object.fromEntries(Object.entries(income).filter(([, value]) => value !== undefined)));
};

const adultOf = (month: Month): fc.Arbitrary<Adult> => {
  const income = incomeOf(month);
  // Steady incomes too: the lines drawn by the law are then met in all months.
  const incomes = fc.oneof(
    fc.tuple(income, income, income),
    income.map((same): Adult['incomes'] => [same, same, same]),
  );
  return fc
    .record({
      birthDate: fc.oneof(
        { arbitrary: anyDay(1955, 2006), weight: 3 },
        { arbitrary: nearMonth(month, [18], [-1, 0, 1, 2]), weight: 1 },
      ),
      incomes,
      student: fc.integer({ min: 0, max: 3 }).map((draw) => draw === 0),
    })
    .chain((adult) =>
      fc
        .record({
          apprentice: maybe(fc.boolean()),
          jobless: rarely(fc.constantFrom('withBenefit' as const, 'withoutBenefit' as const), 2),
          receivesRsa: rarely(fc.constant(true)),
        })
        .map(({ apprentice, jobless, receivesRsa }): Adult => ({
          ...adult,
          ...(adult.student && apprentice !== undefined && { apprentice }),
          ...(jobless && { jobless }),
          ...(receivesRsa && { receivesRsa }),
        })),
    );
};

/** Born so that they are 28 on 1 September, or some days more or less. */
const nearStudentAge = (month: Month): fc.Arbitrary<CalendarDate> =>
  fc
    .tuple(fc.constantFrom(27, 28, 29), fc.constantFrom('08-31', '09-01', '09-02', '10-15', '03-10'))
    .map(([age, day]) => `${Number(month.slice(0, 4)) - age}-${day}`);

const studentOf = (month: Month): fc.Arbitrary<Adult> =>
  fc
    .tuple(adultOf(month), fc.oneof(nearStudentAge(month), anyDay(1999, 2006)), fc.boolean())
    .map(([adult, birthDate, grantHolder]) => ({ ...adult, birthDate, student: true, grantHolder }));

const homeOf = (
  month: Month,
  applicant: fc.Arbitrary<Adult>,
  housing: fc.Arbitrary<Housing>,
): fc.Arbitrary<Household> =>
  fc
    .record({
      applicant,
      partner: maybe(adultOf(month)),
      children: fc.oneof(
        fc.constant([]),
        fc.array(childOf(month), { maxLength: 4 }),
        fc.array(childOf(month), { maxLength: 8 }),
      ),
      housing,
      pregnant: fc.integer({ min: 0, max: 5 }).map((draw) => draw === 0),
      recentlySingle: fc.boolean(),
      annualIncome: cents(0, 90_000),
      housingIncome: fc.oneof(
        cents(0, 12_000),
        cents(0, 40_000),
        fc.integer({ min: 0, max: 300 }).map((value) => value * 100),
      ),
      twoEarners: fc.boolean(),
      supportReceived: fc.oneof(fc.constant(0), cents(0, 300)),
    })
    .map(({ applicant: first, partner, ...rest }): Household => ({
      ...rest,
      adults: partner ? [first, partner] : [first],
    }));

const tenancy: fc.Arbitrary<Housing> = fc
  .record({
    tenure: fc.constantFrom('tenant' as const, 'furnishedTenant' as const, 'socialTenant' as const),
    rent: fc.oneof(cents(50, 700), cents(500, 2600)),
    zone: fc.constantFrom('zone1' as const, 'zone2' as const, 'zone3' as const),
    shared: fc.boolean(),
    room: fc.boolean(),
    rentReduction: cents(0, 80),
  })
  .map(({ rentReduction, room, ...rest }) => ({
    ...rest,
    // A room within a flat-share is one or the other on the screen: the texts have no ceiling for both.
    room: room && !rest.shared,
    ...(rest.tenure === 'socialTenant' && { rentReduction }),
  }));

/** The same tenants, with a rent at which the aid steps: by a euro, or from nothing to the threshold. */
function onStep({ household, month }: Asking, target: number): Asking {
  const at = (rent: number): Asking => ({
    household: { ...household, housing: { ...household.housing, rent: rent / 100 } },
    month,
  });
  const reaches = (rent: number): boolean => housingAidByTheTexts(at(rent).household, month) >= target;
  let [low, high] = [0, 40_000];
  if (!reaches(high)) return { household, month };
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return at(target % 2 === 0 ? high : low);
}

const tenants: fc.Arbitrary<Asking> = anyMonth.chain((month) =>
  homeOf(
    month,
    fc.oneof({ arbitrary: adultOf(month), weight: 3 }, { arbitrary: studentOf(month), weight: 1 }),
    tenancy,
  ).map((household) => ({ household, month })),
);

export const askingForHousingAid: fc.Arbitrary<Asking> = fc.oneof(
  { arbitrary: tenants, weight: 3 },
  {
    arbitrary: fc.tuple(tenants, fc.integer({ min: 10, max: 200 })).map(([asking, target]) => onStep(asking, target)),
    weight: 1,
  },
  { arbitrary: fc.tuple(tenants, fc.constantFrom(9, 10)).map(([asking, target]) => onStep(asking, target)), weight: 1 },
);

/** Tenants and buyers may receive an aid; nobody else does. Only what is paid for has a rent. */
const anyHousing: fc.Arbitrary<Housing> = fc
  .record({
    tenure: fc.constantFrom(
      'tenant' as const,
      'socialTenant' as const,
      'owner' as const,
      'buyer' as const,
      'housedFree' as const,
    ),
    rent: cents(1, 900),
    sharesCosts: fc.boolean(),
    aidReceived: fc.option(fc.oneof(cents(0, 400), around(76.59)), { nil: undefined }),
  })
  .map(({ tenure, rent, sharesCosts, aidReceived }): Housing => {
    if (tenure === 'owner') return { tenure, rent: 0 };
    if (tenure === 'housedFree') return { tenure, rent: 0, sharesCosts };
    return { tenure, rent, zone: 'zone2', ...(aidReceived !== undefined && { aidReceived }) };
  });

export const askingForActivityBonus: fc.Arbitrary<Asking> = anyMonth.chain((month) =>
  homeOf(
    month,
    fc.oneof({ arbitrary: adultOf(month), weight: 3 }, { arbitrary: studentOf(month), weight: 1 }),
    anyHousing,
  ).map((household) => ({ household, month })),
);
