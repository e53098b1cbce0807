import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someOf } from '../../../testing/some-of.ts';
import { lastDayOf, type Month, monthsBefore } from '../../calendar/month.ts';
import type { Adult, Child, Household, MonthIncome } from '../../household/household.ts';
import { housingAid } from '../../rules/al.ts';
import { activityBonus } from '../../rules/ppa.ts';
import { activityBonusByTheTexts } from './activity-bonus.ts';
import { askingForActivityBonus, askingForHousingAid } from './households.ts';
import { housingAidByTheTexts } from './housing-aid.ts';

type Rule = (household: Household, month: Month) => number;
const runs = { numRuns: someOf(600) };
const more = fc.integer({ min: 1, max: 300_000 }).map((cents) => cents / 100);

const withChildren = (household: Household, children: readonly Child[]): Household => ({ ...household, children });
const withIncome = (household: Household, change: (income: MonthIncome) => MonthIncome): Household => ({
  ...household,
  adults: household.adults.map((adult, index): Adult => {
    const [last, before, first] = adult.incomes;
    return index > 0 ? adult : { ...adult, incomes: [change(last), change(before), change(first)] };
  }),
});

const aids: readonly (readonly [string, Rule])[] = [
  ['ours', (household, month) => housingAid(household, month).net],
  ['by the texts', housingAidByTheTexts],
];

describe.each(aids)('housing aid, %s', (_whose, aid) => {
  test('does not grow with the income of the year (CCH, D823-17)', () => {
    fc.assert(
      fc.property(askingForHousingAid, more, ({ household, month }, step) => {
        const richer = { ...household, housingIncome: household.housingIncome + step };
        expect(aid(richer, month)).toBeLessThanOrEqual(aid(household, month));
      }),
      runs,
    );
  });

  test('is no less after the loss of pay, and no less without benefit than with it (R822-14, R822-15)', () => {
    fc.assert(
      fc.property(askingForHousingAid, ({ household, month }) => {
        const as = (jobless: Adult['jobless']) => {
          const adults = household.adults.map(
            ({ birthDate, incomes, student, grantHolder = false, receivesRsa = false }): Adult => ({
              birthDate,
              incomes,
              student,
              grantHolder,
              receivesRsa,
              ...(jobless && { jobless }),
            }),
          );
          return aid({ ...household, adults }, month);
        };
        const [working, paid, unpaid] = [as(undefined), as('withBenefit'), as('withoutBenefit')];
        expect(paid).toBeGreaterThanOrEqual(working);
        expect(unpaid).toBeGreaterThanOrEqual(paid);
      }),
      runs,
    );
  });

  test('counts twins as two children, in any order', () => {
    fc.assert(
      fc.property(askingForHousingAid, ({ household, month }) => {
        const [first, second] = ['2015-03-04', '2017-08-09'].map((birthDate) => ({ birthDate }));
        if (!first || !second) return;
        const of = (children: readonly Child[]) => aid(withChildren(household, children), month);
        const twins = of([first, { ...first }]);
        expect([of([first, second]), of([second, first])]).toEqual([twins, twins]);
      }),
      runs,
    );
  });

  test('sees a child from the month after its birth to the month before it is 21 (R823-10, R823-12, R823-13)', () => {
    const days = fc.constantFrom<(month: Month) => string>(
      (month) => `${month}-01`,
      (month) => `${month}-14`,
      lastDayOf,
    );
    fc.assert(
      fc.property(askingForHousingAid, days, ({ household, month }, dayIn) => {
        // A student’s age for a grant looks at all children.
        const home = { ...household, adults: household.adults.map((adult) => ({ ...adult, student: false })) };
        const of = (bornBack: number) =>
          aid(withChildren(home, [{ birthDate: dayIn(monthsBefore(month, bornBack)) }]), month);
        const without = aid(withChildren(home, []), month);
        const withOne = aid(withChildren(home, [{ birthDate: '2015-03-04' }]), month);
        expect([of(0), of(1), of(21 * 12 - 1), of(21 * 12)]).toEqual([without, withOne, withOne, without]);
      }),
      runs,
    );
  });
});

const bonuses: readonly (readonly [string, Rule])[] = [
  ['ours', (household, month) => activityBonus(household, month).amount],
  ['by the texts', activityBonusByTheTexts],
];
const CENT = 0.011;
const MINIMUM = 15;

describe.each(bonuses)('prime d’activité, %s', (_whose, bonus) => {
  test('does not grow with an income that is no pay (CSS, L842-3)', () => {
    fc.assert(
      fc.property(askingForActivityBonus, more, ({ household, month }, step) => {
        const richer = withIncome(household, ({ pension = 0, ...rest }) => ({ ...rest, pension: pension + step }));
        expect(bonus(richer, month)).toBeLessThanOrEqual(bonus(household, month));
      }),
      runs,
    );
  });

  test('loses at most what the slope leaves of more pay, and the least amount paid (D843-3, D846-2)', () => {
    fc.assert(
      fc.property(askingForActivityBonus, more, ({ household, month }, step) => {
        const worker = withIncome(household, ({ wage = 0, ...rest }) => ({ ...rest, wage: wage + step }));
        expect(bonus(worker, month)).toBeGreaterThanOrEqual(
          bonus(household, month) - step * (1 - 0.5985) - MINIMUM - CENT,
        );
      }),
      runs,
    );
  });

  test('is the same whatever the order of the children', () => {
    fc.assert(
      fc.property(askingForActivityBonus, ({ household, month }) => {
        const turned = withChildren(household, household.children.toReversed());
        expect(bonus(turned, month)).toBe(bonus(household, month));
      }),
      runs,
    );
  });

  test('sees a child born on the last day of a month in that month, one born a day later not (R843-1)', () => {
    fc.assert(
      fc.property(askingForActivityBonus, fc.constantFrom(2, 3, 4), ({ household, month }, back) => {
        // Rich enough for no family benefit but the first two months of allowances: one child brings none.
        const home = { ...household, annualIncome: 500_000, adults: household.adults, supportReceived: 2_000 };
        const of = (birthDate: string) => bonus(withChildren(home, [{ birthDate }]), month);
        const born = monthsBefore(month, back);
        expect(of(lastDayOf(born))).toBe(of(`${born}-01`));
        const later = of(`${monthsBefore(month, back - 1)}-01`);
        if (back === 2) expect(later).toBe(bonus(withChildren(home, []), month));
        expect(later).toBeLessThanOrEqual(of(lastDayOf(born)));
      }),
      runs,
    );
  });
});
