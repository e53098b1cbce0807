import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Adult, Household } from '../household/household.ts';
import { householdSchema } from '../household/household.ts';
import type { MoneyUnit } from '../money/unit.ts';
import { parametersOn } from '../parameters/parameters.ts';
import { anyHousehold, household, worker } from '../testing/households.ts';
import { familyAllowances } from './af.ts';
import { housingAid } from './al.ts';
import { backToSchoolAllowance } from './ars.ts';
import { familySupport } from './asf.ts';
import { familySupplement } from './cf.ts';
import { birthGrant, youngChildAllowance } from './paje.ts';
import { activityBonus } from './ppa.ts';
import type { BenefitResult } from './result.ts';
import { activeSolidarityIncome } from './rsa.ts';

const MONTH = '2026-10';
const parameters = parametersOn(`${MONTH}-01`);

const benefits: Readonly<Record<string, (asked: Household) => BenefitResult<MoneyUnit>>> = {
  ppa: (asked) => activityBonus(asked, MONTH),
  rsa: (asked) => activeSolidarityIncome(asked, MONTH),
  al: (asked) => housingAid(asked, MONTH),
  af: (asked) => familyAllowances(asked, MONTH, parameters),
  cf: (asked) => familySupplement(asked, MONTH, parameters),
  asf: (asked) => familySupport(asked, MONTH, parameters),
  paje: (asked) => youngChildAllowance(asked, MONTH, parameters),
  birth: (asked) => birthGrant(asked, MONTH, parameters),
  ars: (asked) => backToSchoolAllowance(asked, 2026),
};

const amountOf = (name: string, asked: Household): number => benefits[name]?.(asked).amount ?? Number.NaN;
const inCents = (euros: number): number => Math.round(euros * 100);
const rise = fc.integer({ min: 1, max: 20_000 });
const withoutMonth =
  (index: 0 | 1 | 2) =>
  (adult: Adult): Adult => ({
    ...adult,
    incomes: [
      index === 0 ? { ...adult.incomes[0], wage: 0 } : adult.incomes[0],
      index === 1 ? { ...adult.incomes[1], wage: 0 } : adult.incomes[1],
      index === 2 ? { ...adult.incomes[2], wage: 0 } : adult.incomes[2],
    ],
  });

test('the households of these properties are households', () => {
  fc.assert(fc.property(anyHousehold, (asked) => householdSchema.safeParse(asked).success));
});

describe.each(Object.keys(benefits))('%s', (name) => {
  test('is in whole cents, never negative, net not above gross, with a reason when it is nothing', () => {
    fc.assert(
      fc.property(anyHousehold, (asked) => {
        const result = benefits[name]?.(asked);
        expect(result?.amount).toBe(inCents(result?.amount ?? Number.NaN) / 100);
        expect(result?.net).toBe(inCents(result?.net ?? Number.NaN) / 100);
        expect(result?.net).toBeGreaterThanOrEqual(0);
        expect(result?.net).toBeLessThanOrEqual(result?.amount ?? -1);
        expect(result?.reasons.length === 0).toBe(result?.eligible);
        if (!result?.eligible) expect(result?.amount).toBe(0);
      }),
    );
  });

  test('does not depend on the order of children or of adults', () => {
    fc.assert(
      fc.property(anyHousehold, (asked) => {
        // Who asks for housing aid matters where somebody studies (CCH, art. R822-20).
        fc.pre(name !== 'al' || !asked.adults.some(({ student }) => student));
        const turned = { ...asked, children: asked.children.toReversed(), adults: asked.adults.toReversed() };
        expect(amountOf(name, turned)).toBe(amountOf(name, asked));
      }),
    );
  });
});

describe.each(['af', 'cf', 'paje', 'birth', 'ars'])('%s', (name) => {
  test('never rises with the yearly income', () => {
    fc.assert(
      fc.property(anyHousehold, rise, (asked, more) => {
        const richer = { ...asked, annualIncome: asked.annualIncome + more };
        // Without PAJE: when its right ends, complément familial may begin.
        const young = youngChildAllowance(asked, MONTH, parameters);
        fc.pre(name !== 'cf' || !young.eligible);
        expect(amountOf(name, richer)).toBeLessThanOrEqual(amountOf(name, asked));
      }),
    );
  });
});

describe('where the law has no cliff', () => {
  const aLittleMore = fc.integer({ min: 1, max: 1200 }).map((cents) => cents / 100);

  test('AF loses at most a twelfth of the rise, on the allowances and on the flat sum', () => {
    fc.assert(
      fc.property(anyHousehold, aLittleMore, (asked, more) => {
        const richer = { ...asked, annualIncome: asked.annualIncome + more };
        const lost = amountOf('af', asked) - amountOf('af', richer);
        expect(lost).toBeLessThanOrEqual(more / 6 + 0.011);
      }),
    );
  });

  test('prime d’activité of a worker moves less than the pay does, but for the 15 € below which nothing is paid', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250_000 }), fc.integer({ min: 1, max: 1000 }), (cents, more) => {
        const before = amountOf('ppa', household({ adults: [worker(cents / 100)] }));
        const after = amountOf('ppa', household({ adults: [worker((cents + more) / 100)] }));
        fc.pre(before > 0 && after > 0);
        expect(Math.abs(after - before)).toBeLessThanOrEqual(more / 100 + 0.011);
      }),
    );
  });

  test('ARS loses euro by euro above its ceiling, but for the last 15 €', () => {
    fc.assert(
      fc.property(anyHousehold, aLittleMore, (asked, more) => {
        const after = amountOf('ars', { ...asked, annualIncome: asked.annualIncome + more });
        fc.pre(after > 0);
        expect(amountOf('ars', asked) - after).toBeLessThanOrEqual(more + 0.011);
      }),
    );
  });
});

describe('more income', () => {
  test('never raises RSA', () => {
    fc.assert(
      fc.property(anyHousehold, rise, (asked, more) => {
        const [first, ...others] = asked.adults;
        fc.pre(first !== undefined);
        const [latest, ...before] = first.incomes;
        const richer: Adult = { ...first, incomes: [{ ...latest, otherIncome: more }, ...before] };
        expect(amountOf('rsa', { ...asked, adults: [richer, ...others] })).toBeLessThanOrEqual(amountOf('rsa', asked));
      }),
    );
  });

  test('never raises housing aid, and more support never raises ASF', () => {
    fc.assert(
      fc.property(anyHousehold, rise, (asked, more) => {
        const richer = {
          ...asked,
          housingIncome: asked.housingIncome + more,
          supportReceived: asked.supportReceived + more,
        };
        expect(amountOf('al', richer)).toBeLessThanOrEqual(amountOf('al', asked));
        expect(amountOf('asf', richer)).toBeLessThanOrEqual(amountOf('asf', asked));
      }),
    );
  });

  test('of work: a month of zero never raises prime d’activité', () => {
    fc.assert(
      fc.property(anyHousehold, fc.constantFrom(0 as const, 1 as const, 2 as const), (asked, index) => {
        const idle = { ...asked, adults: asked.adults.map(withoutMonth(index)) };
        expect(amountOf('ppa', idle)).toBeLessThanOrEqual(amountOf('ppa', asked));
      }),
    );
  });
});
