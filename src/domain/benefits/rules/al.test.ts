import { describe, expect, test } from 'vitest';
import type { Housing } from '../household/household.ts';
import { adult, born, household } from '../testing/households.ts';
import { housingAid } from './al.ts';

const zone2: Housing = { tenure: 'tenant', rent: 600, zone: 'zone2' };
const of = (housing: Partial<Housing> = {}, changes: Parameters<typeof household>[0] = {}) =>
  housingAid(household({ housing: { ...zone2, ...housing }, ...changes }), '2026-06');

describe('aide au logement', () => {
  test('of a single tenant without income is rent up to the ceiling, charges less the least part, less 5 €', () => {
    // 290.34 + 60.59 − 39.56 − 5 = 306.37; less CRDS 304.84, of which the whole euros are paid
    expect(of()).toMatchObject({ amount: 305.53, net: 304, parts: { kind: 'als' } });
    expect(of({ rent: 200 }).net).toBe(214);
  });

  test('follows the zone, and a shared home counts less', () => {
    expect(of({ zone: 'zone1' }).net).toBe(347);
    expect(of({ zone: 'zone3' }).net).toBe(286);
    expect(of({ shared: true, rent: 500 }).net).toBe(202);
    expect(of({ room: true }).net).toBe(275);
  });

  test('takes two thirds of the rent of a furnished home', () => {
    expect(of({ tenure: 'furnishedTenant', rent: 300 }).parts?.rentCounted.toNumber()).toBe(200);
  });

  test('fades out for a dear home, and is nothing above', () => {
    expect(of({ rent: 725.85 }).net).toBe(304);
    expect(of({ rent: 812.95 }).net).toBeLessThan(304 / 2);
    expect(of({ rent: 901 }).reasons).toEqual(['rentTooHigh']);
  });

  test('loses 98 % of the reduction of rent in social housing', () => {
    expect(of({ tenure: 'socialTenant', rentReduction: 50 })).toMatchObject({ net: 255.25, parts: { kind: 'apl' } });
  });

  test('with dependants is ALF, with a higher ceiling', () => {
    expect(of({}, { children: born(2020) })).toMatchObject({ parts: { kind: 'alf', dependants: 1 } });
  });

  test('raises the income to the next 100 €, and takes a floor for students', () => {
    const incomeOf = (changes: Parameters<typeof household>[0]) =>
      of({}, changes).steps.find(({ id }) => id === 'al.ownPart')?.operands['income'];
    expect(incomeOf({ housingIncome: 8001 })).toBe(8100);
    const student = [adult({}, { student: true })];
    expect(incomeOf({ adults: student })).toBe(0);
    const young = adult({}, { student: true, birthDate: '2002-05-10' });
    expect(incomeOf({ adults: [young], housingIncome: 12_000 })).toBe(8600);
    expect(incomeOf({ adults: [{ ...young, grantHolder: true }] })).toBe(6900);
    expect(incomeOf({ adults: [young, adult()] })).toBe(8600);
    expect(incomeOf({ adults: [adult(), young], housingIncome: 12_000 })).toBe(12_000);
  });

  test('says when it cannot be simulated, and never guesses a zone', () => {
    expect(of({ tenure: 'owner' }).reasons).toEqual(['notTenant']);
    expect(housingAid(household({ housing: { tenure: 'tenant', rent: 600 } }), '2026-06').reasons).toEqual([
      'zoneUnknown',
    ]);
    expect(of({}, { housingIncome: 40_000 }).reasons).toEqual(['incomeTooHigh']);
  });
});
