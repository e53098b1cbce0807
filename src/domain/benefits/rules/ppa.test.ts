import { describe, expect, test } from 'vitest';
import { adult, born, household, worker } from '../testing/households.ts';
import { activityBonus, defaultPpaPolicy, referenceMonths } from './ppa.ts';

const OCTOBER = '2026-10';
const amountOf = (changes: Parameters<typeof household>[0]) => activityBonus(household(changes), OCTOBER).amount;

describe('prime d’activité', () => {
  test.each([
    [300, 179.55],
    [500, 299.25],
    [700, 357.23],
    [1000, 304.51],
    [1200, 273.69],
    [1425, 239.03],
    [1600, 212.07],
    [1750, 176.29],
    [1900, 116.06],
    [2100, 35.76],
    [2152, 0],
  ])('of a single tenant with %d € of pay is %d €', (wage, amount) => {
    expect(amountOf({ adults: [worker(wage)] })).toBe(amount);
  });

  test('is less for who owns the home, and more with a partner who earns nothing', () => {
    expect(amountOf({ adults: [worker(1425)], housing: { tenure: 'owner', rent: 0 } })).toBe(162.44);
    expect(amountOf({ adults: [worker(1425), worker(0)] })).toBe(558.17);
    expect(amountOf({ adults: [worker(1425), worker(1425)] })).toBe(158.92);
  });

  test('says that nobody is old enough, and not that the income is too high', () => {
    const pupil = adult({ wage: 1300 }, { birthDate: '2010-01-01' });
    expect(activityBonus(household({ adults: [pupil] }), OCTOBER).reasons).toEqual(['outsideAge']);
  });

  test('gives 0.5 % less after CRDS, cut to the cent below', () => {
    expect(activityBonus(household({ adults: [worker(1425)] }), OCTOBER)).toMatchObject({
      amount: 239.03,
      net: 237.84,
    });
  });

  test('reads M-2 to M-4, or M-1 to M-3 where that rule still holds', () => {
    expect(referenceMonths('2026-02', 'M-2..M-4')).toEqual(['2025-12', '2025-11', '2025-10']);
    expect(referenceMonths('2026-02', 'M-1..M-3')).toEqual(['2026-01', '2025-12', '2025-11']);
  });

  test('of April 2026 has the new bonus by the month of the right, the old one by the months of reference', () => {
    const asked = household({ adults: [worker(1700)] });
    const byRight = activityBonus(asked, '2026-04');
    const byReference = activityBonus(asked, '2026-04', { ...defaultPpaPolicy, parameters: 'referenceMonth' });
    expect(byRight.amount).toBe(196.36);
    expect(byReference.amount).toBe(134.93);
  });

  test('asks a student for pay above the floor in each month', () => {
    const student = (wage: number) =>
      activityBonus(household({ adults: [adult({ wage }, { student: true })] }), OCTOBER);
    expect(student(1144).reasons).toEqual(['studentBelowFloor']);
    expect(student(1145).eligible).toBe(true);
    const parent = household({ adults: [adult({ wage: 500 }, { student: true })], children: born(2025) });
    expect(activityBonus(parent, OCTOBER).eligible).toBe(true);
  });

  test('says that nobody works, that the income is too high, that too little would be paid', () => {
    const reasonsOf = (wage: number) => activityBonus(household({ adults: [worker(wage)] }), OCTOBER).reasons;
    expect(reasonsOf(0)).toEqual(['noActivity']);
    expect(reasonsOf(3000)).toEqual(['incomeTooHigh']);
    expect(reasonsOf(2160)).toEqual(['belowMinimum']);
  });

  test('counts AAH as pay beside enough pay, as other income beside less', () => {
    const withPay = amountOf({ adults: [adult({ wage: 400, aah: 900 })] });
    const beside = amountOf({ adults: [adult({ wage: 300, aah: 900 })] });
    expect([withPay, beside]).toEqual([258.29, 0]);
  });

  test('has the raised flat amount for an isolated parent', () => {
    const { steps } = activityBonus(household({ adults: [worker(500)], children: born(2024) }), OCTOBER);
    expect(steps.find(({ id }) => id === 'ppa.isolatedFlat')?.result).toBeCloseTo(1092.84, 2);
  });

  test('tells every step of each month with its article', () => {
    const { steps } = activityBonus(household({ adults: [worker(1425)] }), OCTOBER);
    const ofOneMonth = ['ppa.flat', 'ppa.bonus', 'ppa.kept', 'ppa.housing', 'ppa.resources', 'ppa.month'];
    expect(steps.map(({ id }) => id)).toEqual([...ofOneMonth, ...ofOneMonth, ...ofOneMonth, 'ppa.mean', 'crds']);
    expect(steps.filter(({ source }) => !/art\./.test(source))).toEqual([]);
  });
});
