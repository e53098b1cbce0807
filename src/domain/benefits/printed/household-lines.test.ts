import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adult, anyHousehold, born, household } from '../testing/households.ts';
import { householdLines } from './household-lines.ts';

test('sums answers up: ages in whole years, means of the three months, nothing that was not said', () => {
  const asked = household({
    adults: [
      adult({}, { incomes: [{ wage: 900 }, { wage: 1000 }, { wage: 900, unemployment: 300 }] }),
      adult({}, { student: true }),
    ],
    children: born(2015, 2027),
    supportReceived: 80,
    annualIncome: 12_000,
  });
  expect(householdLines(asked, '2026-10')).toEqual([
    { id: 'adults', ages: [36, 36] },
    { id: 'children', ages: [11, 0] },
    { id: 'home', tenure: 'tenant', rent: 600, zone: 'zone2' },
    { id: 'income', person: 'you', kind: 'wage', monthly: 933.33 },
    { id: 'income', person: 'you', kind: 'unemployment', monthly: 100 },
    { id: 'student', person: 'partner' },
    { id: 'noIncome', person: 'partner' },
    { id: 'support', euros: 80 },
    { id: 'yearlyIncome', euros: 12_000 },
  ]);
});

test('writes no date of birth, whatever the household', () => {
  fc.assert(
    fc.property(anyHousehold, (any) => {
      expect(JSON.stringify(householdLines(any, '2026-10'))).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    }),
  );
});
