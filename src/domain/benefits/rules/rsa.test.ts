import { describe, expect, test } from 'vitest';
import { adult, born, household, worker } from '../testing/households.ts';
import { activeSolidarityIncome } from './rsa.ts';

const of = (changes: Parameters<typeof household>[0] = {}) => activeSolidarityIncome(household(changes), '2026-10');
const couple = [adult(), adult()];

describe('RSA', () => {
  test('without income is its flat amount', () => {
    expect(of()).toMatchObject({ amount: 651.69, net: 651.69, eligible: true });
    expect(of({ adults: couple }).amount).toBe(977.54);
    expect(of({ adults: couple, children: born(2020) }).amount).toBe(1173.04);
  });

  test('loses the flat sum for housing and the mean pay of the quarter', () => {
    expect(of({ housing: { tenure: 'owner', rent: 0 } }).amount).toBe(573.49);
    const thrice = adult({}, { incomes: [{ wage: 300 }, {}, {}] });
    expect(of({ adults: [thrice] }).amount).toBe(551.69);
  });

  test('does not count pay that ended, and of other income that ended only what is above the base', () => {
    expect(of({ adults: [adult({ wage: 1800 }, { stopped: ['work'] })] }).amount).toBe(651.69);
    expect(of({ adults: [adult({ pension: 700 }, { stopped: ['other'] })] }).amount).toBe(603.38);
    expect(of({ adults: [adult({ pension: 700 })] }).reasons).toEqual(['incomeTooHigh']);
  });

  test('before 25 needs a child, a pregnancy or enough hours worked', () => {
    const young = (hoursInThreeYears?: number) => adult({}, { birthDate: '2004-05-10', hoursInThreeYears });
    expect(of({ adults: [young()] }).reasons).toEqual(['outsideAge']);
    expect(of({ adults: [young(3213)] }).eligible).toBe(false);
    expect(of({ adults: [young(3214)] }).eligible).toBe(true);
    expect(of({ adults: [young()], pregnant: true }).parts.isolated).toBe(true);
    expect(of({ adults: [young(), adult()], children: born(2020) }).eligible).toBe(true);
  });

  test('is not for students, unless an isolated parent', () => {
    const student = adult({}, { student: true });
    expect(of({ adults: [student] }).reasons).toEqual(['student']);
    expect(of({ adults: [student], children: born(2025) }).eligible).toBe(true);
  });

  test('counts 3 % a year of savings, and says when too little is left', () => {
    expect(of({ untaxedSavings: 40_000 }).amount).toBe(551.69);
    expect(of({ adults: [worker(648)] }).reasons).toEqual(['belowMinimum']);
  });
});
