import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benefitIds, estimate, isPaidOnce } from '../estimate.ts';
import { anyHousehold, born, household, worker } from '../testing/households.ts';
import { outcomeOf } from './outcome.ts';

const month = '2026-10';

describe('the order of a result', () => {
  test('tells amounts of each month first, then those paid once, then what is refused and why', () => {
    const told = outcomeOf(
      estimate({ household: household({ adults: [worker(1425)], children: born(2015, 2018), pregnant: true }), month }),
    );
    expect(told.amounts.map(({ benefit }) => benefit)).toEqual([
      'activityBonus',
      'housingAid',
      'familyAllowances',
      'familySupport',
      'birthGrant',
      'backToSchoolAllowance',
    ]);
    expect(told.first?.benefit).toBe('activityBonus');
    expect(told.refused).toContainEqual({ benefit: 'familySupplement', reasons: ['tooFewChildren'] });
    expect(told.refused).toContainEqual({ benefit: 'disabledAdult', reasons: ['decidedByMdph'] });
  });

  test('puts first what the visitor came for, when it would be paid', () => {
    const found = estimate({ household: household({ adults: [worker(900)] }), month });
    expect(outcomeOf(found, 'housingAid').amounts[0]?.benefit).toBe('housingAid');
    expect(outcomeOf(found, 'familyAllowances').first?.benefit).toBe('activityBonus');
    const grant = outcomeOf(
      estimate({ household: household({ pregnant: true, adults: [worker(1425)] }), month }),
      'birthGrant',
    );
    expect(grant.first).toMatchObject({ benefit: 'birthGrant', once: true });
  });

  test('adds RSA and prime d’activité, one on top of the other', () => {
    const found = estimate({
      household: household({ adults: [worker(300)], housing: { tenure: 'tenant', rent: 0 } }),
      month,
    });
    expect(found.activityBonus.amount).toBeGreaterThan(0);
    expect(found.activeSolidarityIncome.amount).toBeGreaterThan(0);
    const sum = found.activityBonus.net + found.activeSolidarityIncome.net;
    expect(outcomeOf(found).monthly).toBeCloseTo(sum, 9);
  });

  test('has no headline when nothing would be paid', () => {
    const rich = outcomeOf(
      estimate({ household: household({ adults: [worker(9000)], housing: { tenure: 'owner', rent: 0 } }), month }),
    );
    expect(rich.first).toBeUndefined();
    expect(rich.monthly).toBe(0);
  });

  test('tells every benefit exactly once, and a sum in whole cents that is that of its parts', () => {
    fc.assert(
      fc.property(anyHousehold, (any) => {
        const { amounts, refused, monthly } = outcomeOf(estimate({ household: any, month }));
        expect([...amounts, ...refused].map(({ benefit }) => benefit).toSorted()).toEqual([...benefitIds].toSorted());
        expect(refused.every(({ reasons }) => reasons.length > 0)).toBe(true);
        const cents = amounts
          .filter(({ benefit }) => !isPaidOnce(benefit))
          .reduce((sum, { paid }) => sum + Math.round(paid * 100), 0);
        expect(Math.round(monthly * 100)).toBe(cents);
      }),
      { numRuns: 60 },
    );
  });
});
