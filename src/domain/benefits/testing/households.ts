import fc from 'fast-check';
import type { Adult, Child, Household, MonthIncome } from '../household/household.ts';

/** An adult of 36 in October 2026, with the same income in the three months of the quarter. */
export function adult(income: MonthIncome = {}, changes: Partial<Adult> = {}): Adult {
  return { birthDate: '1990-05-10', incomes: [income, income, income], student: false, ...changes };
}

export const worker = (wage: number): Adult => adult({ wage });

/** A single tenant without income or children, except for `changes`. */
export function household(changes: Partial<Household> = {}): Household {
  return {
    adults: [adult()],
    children: [],
    housing: { tenure: 'tenant', rent: 600, zone: 'zone2' },
    pregnant: false,
    recentlySingle: false,
    annualIncome: 0,
    housingIncome: 0,
    twoEarners: false,
    supportReceived: 0,
    ...changes,
  };
}

/** Children born on 1 June of these years. */
export const born = (...years: readonly number[]): readonly Child[] =>
  years.map((year) => ({ birthDate: `${year}-06-01` }));

const euros = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((cents) => cents / 100);

const anyIncome: fc.Arbitrary<MonthIncome> = fc.record(
  { wage: euros(4000), unemployment: euros(1500), pension: euros(1000), aah: euros(1041) },
  { requiredKeys: [] },
);

const anyAdult: fc.Arbitrary<Adult> = fc.record({
  birthDate: fc.integer({ min: 1950, max: 2007 }).map((year) => `${year}-03-15`),
  incomes: fc.tuple(anyIncome, anyIncome, anyIncome),
  student: fc.boolean(),
});

const anyChild: fc.Arbitrary<Child> = fc.record({
  birthDate: fc
    .tuple(fc.integer({ min: 2000, max: 2026 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-0${month}-${String(day).padStart(2, '0')}`),
  sharedCustody: fc.boolean(),
});

/** A household as one might come to a hall in October 2026. */
export const anyHousehold: fc.Arbitrary<Household> = fc.record({
  adults: fc.array(anyAdult, { minLength: 1, maxLength: 2 }),
  children: fc.array(anyChild, { maxLength: 6 }),
  housing: fc.record({
    tenure: fc.constantFrom('tenant', 'furnishedTenant', 'socialTenant', 'owner', 'housedFree'),
    rent: euros(1500),
    zone: fc.constantFrom('zone1', 'zone2', 'zone3'),
    shared: fc.boolean(),
    aidReceived: euros(400),
    rentReduction: euros(80),
  }),
  pregnant: fc.boolean(),
  recentlySingle: fc.boolean(),
  annualIncome: euros(130_000),
  housingIncome: euros(40_000),
  twoEarners: fc.boolean(),
  supportReceived: euros(300),
});
