import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityBonus } from '../rules/ppa.ts';
import { adult, anyHousehold, household, worker } from '../testing/households.ts';
import { curveRows, salaryCurve } from './curve.ts';
import { someOf } from '../../testing/some-of.ts';

const month = '2026-10';
const tenantWithoutAid = { tenure: 'tenant', rent: 0 } as const;
const alone = (wage: number) => household({ adults: [worker(wage)], housing: tenantWithoutAid });

describe('prime d’activité against salary', () => {
  test('goes through what is paid to a single person, and ends at the last salary that still gives 15 €', () => {
    const curve = salaryCurve({ household: alone(1425), month });
    const at = (wage: number) => curve?.points.find((point) => point.wage === wage)?.amount;
    expect([at(0), at(500), at(1000), at(1200), at(1900), at(2100)]).toEqual([
      0, 297.76, 302.99, 272.33, 115.48, 35.59,
    ]);
    // (638.28 + 240.63 − 15) / 0.4015
    expect(curve?.exit).toBe(2151.7);
    expect(activityBonus(alone(2151.7), month).amount).toBeGreaterThan(0);
    expect(activityBonus(alone(2151.71), month).amount).toBe(0);
  });

  test('has the visitor’s own point: mean pay of the quarter and the amount estimated', () => {
    const uneven = adult({}, { incomes: [{ wage: 900 }, { wage: 1200 }, { selfEmployed: 1000 }] });
    const own = salaryCurve({ household: household({ adults: [uneven], housing: tenantWithoutAid }), month })?.own;
    expect(own).toEqual({
      wage: 1033.33,
      amount: activityBonus(household({ adults: [uneven], housing: tenantWithoutAid }), month).net,
    });
  });

  test('changes the pay of the one who works, and nothing of the other', () => {
    const couple = household({ adults: [adult({ unemployment: 600 }), worker(1425)], housing: tenantWithoutAid });
    const curve = salaryCurve({ household: couple, month });
    const other = household({ adults: [adult({ unemployment: 600 }), worker(1000)], housing: tenantWithoutAid });
    expect(curve?.points.find(({ wage }) => wage === 1000)?.amount).toBe(activityBonus(other, month).net);
  });

  test('counts the housing aid found, as the estimate does', () => {
    const tenant = household({ adults: [worker(1000)] });
    const curve = salaryCurve({ household: tenant, month });
    expect(curve?.own.amount).toBeLessThan(activityBonus(tenant, month).net);
  });

  test('reaches as far as the visitor earns', () => {
    const curve = salaryCurve({ household: alone(4000), month });
    expect(curve?.own).toEqual({ wage: 4000, amount: 0 });
    expect(curve?.points.at(-1)?.wage).toBeGreaterThanOrEqual(4000);
  });

  test('is not there where no salary gives a right', () => {
    expect(
      salaryCurve({ household: household({ adults: [adult({}, { birthDate: '2015-01-01' })] }), month }),
    ).toBeUndefined();
  });

  test('has no more than ten rows beside it, of round salaries, the first of nothing and the last past the end', () => {
    for (const wage of [600, 1425, 3000]) {
      const curve = salaryCurve({ household: alone(wage), month });
      const rows = curve ? curveRows(curve) : [];
      expect(rows.length).toBeGreaterThan(4);
      expect(rows.length).toBeLessThanOrEqual(10);
      expect(rows[0]?.wage).toBe(0);
      expect(rows.at(-1)?.amount).toBe(0);
    }
  });

  test('gives nothing behind its end, and shows that it does not', () => {
    fc.assert(
      fc.property(anyHousehold, (any) => {
        const curve = salaryCurve({ household: any, month });
        if (!curve) return;
        const { points, exit } = curve;
        expect(points.every(({ wage, amount }) => amount === 0 || wage <= exit)).toBe(true);
        expect(points.some(({ wage }) => wage > exit)).toBe(true);
      }),
      { numRuns: someOf(20) },
    );
  });
});
