import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate } from '../estimate.ts';
import { defaultPpaPolicy, referenceMonths } from '../rules/ppa.ts';
import { adult, anyHousehold, born, household, worker } from '../testing/households.ts';
import { explanationOf } from './explanation.ts';

const month = '2026-10';
const months = referenceMonths(month, defaultPpaPolicy.referenceRule);

describe('an explanation', () => {
  test('tells once the months that went alike, then what is of no month', () => {
    const { activityBonus } = estimate({ household: household({ adults: [worker(1425)] }), month });
    const groups = explanationOf(activityBonus, months);
    expect(groups.map((group) => group.months)).toEqual([['2026-08', '2026-07', '2026-06'], []]);
    expect(groups[0]?.steps.map(({ id }) => id)).toEqual([
      'ppa.flat',
      'ppa.bonus',
      'ppa.kept',
      'ppa.housing',
      'ppa.resources',
      'ppa.month',
    ]);
    expect(groups[1]?.steps.map(({ id }) => id)).toEqual(['ppa.mean', 'crds']);
  });

  test('keeps months apart that went otherwise', () => {
    const uneven = adult({}, { incomes: [{ wage: 900 }, { wage: 1200 }, { wage: 900 }] });
    const { activityBonus } = estimate({ household: household({ adults: [uneven] }), month });
    expect(explanationOf(activityBonus, months).map((group) => group.months)).toEqual([
      ['2026-08', '2026-06'],
      ['2026-07'],
      [],
    ]);
  });

  test('is silent about additions that add nothing, and only about those', () => {
    const { familyAllowances } = estimate({ household: household({ children: born(2018, 2020) }), month });
    expect(explanationOf(familyAllowances, months)[0]?.steps.map(({ id }) => id)).toEqual(['af.base', 'crds']);
  });

  test('drops no step that changes the amount, and tells every month with steps in exactly one group', () => {
    fc.assert(
      fc.property(anyHousehold, (any) => {
        for (const result of Object.values(estimate({ household: any, month }))) {
          const groups = explanationOf(result, months);
          const told = groups.flatMap(({ steps }) => steps);
          const dropped = result.steps.filter((step) => step.result !== 0 && !told.some(({ id }) => id === step.id));
          expect(dropped).toEqual([]);
          const named = groups.flatMap((group) => group.months);
          expect(new Set(named).size).toBe(named.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
