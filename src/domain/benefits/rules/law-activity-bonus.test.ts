import { describe, expect, test } from 'vitest';
import type { Month } from '../calendar/month.ts';
import type { Child, Household } from '../household/household.ts';
import { adult, household, worker } from '../testing/households.ts';
import { activityBonus } from './ppa.ts';

const child = (birthDate: string, changes: Partial<Child> = {}): Child => ({ birthDate, ...changes });

/** As `law.test.ts`, for prime d’activité. */
describe('prime d’activité', () => {
  const ppa = (changes: Partial<Household>, month: Month = '2026-10') =>
    activityBonus(household(changes), month).amount;
  test('asks for 18 years in the month of the right alone', () => {
    const young = (birthDate: string) => ppa({ adults: [{ ...worker(1_425), birthDate }] });
    expect([young('2008-09-10'), young('2008-10-31'), young('2008-11-01')]).toEqual([239.03, 239.03, 0]);
  });

  test('asks one adult for all conditions: 18 years, work, and no studies without enough pay', () => {
    const young = { ...worker(1_000), birthDate: '2009-01-01' };
    const studying = adult({ wage: 500 }, { student: true });
    expect(activityBonus(household({ adults: [young, studying] }), '2026-10').reasons).toEqual(['studentBelowFloor']);
    expect(activityBonus(household({ adults: [young, adult()] }), '2026-10').reasons).toEqual(['outsideAge']);
    expect(ppa({ adults: [{ ...young, birthDate: '2008-10-31' }, studying] })).toBeGreaterThan(0);
  });

  test('asks nothing more of a student who was isolated in each month of the quarter', () => {
    const parent = (birthDate: string) =>
      ppa({ adults: [adult({ wage: 500 }, { student: true })], children: [child(birthDate)] });
    expect(parent('2023-09-01')).toBeGreaterThan(0);
    expect(parent('2023-08-31')).toBe(0);
  });

  test('counts the pay of a child of the home, its share and its bonus, and no child above 55 % of the SMIC', () => {
    const withPay = (monthlyWage: number) =>
      ppa({ adults: [worker(1_425), adult()], children: [child('2006-03-01', { monthlyWage })] });
    const without = withPay(0);
    expect(withPay(500)).toBeCloseTo(without - 500 * (1 - 0.5985), 2);
    expect(withPay(1_000)).toBeGreaterThan(without - 1_000 * (1 - 0.5985) + 50);
    expect(withPay(1_145)).toBe(ppa({ adults: [worker(1_425), adult()] }));
  });

  test('sees the home of each month on its last day', () => {
    const withBirth = (birthDate: string) =>
      activityBonus(
        household({
          adults: [worker(1_425), adult()],
          children: [child(birthDate)],
          housing: { tenure: 'owner', rent: 300 },
          annualIncome: 15_000,
        }),
        '2026-10',
      ).amount;
    expect(withBirth('2026-07-15')).toBe(withBirth('2026-07-31'));
    expect(withBirth('2026-08-01')).not.toBe(withBirth('2026-07-31'));
  });
});
