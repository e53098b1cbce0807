import { describe, expect, test } from 'vitest';
import type { Adult, Household, MonthIncome } from '../household/household.ts';
import { adult, household, worker } from '../testing/households.ts';
import { housingAid } from './al.ts';

/** CCH, art. R822-14 to R822-17, which the reference model leaves out (docs/baremes.md). */
const couple: readonly Adult[] = [adult(), adult({}, { birthDate: '1989-03-02' })];
const al = (changes: Partial<Household>) =>
  housingAid(household({ housing: { tenure: 'tenant', rent: 400, zone: 'zone2' }, ...changes }), '2026-09').net;

describe('pay of who lost it', () => {
  const one = (changes: Partial<Adult>) => al({ adults: [adult({}, changes)], housingIncome: 9_000 });
  test('counts less or not at all, by what is received now', () => {
    expect(one({})).toBe(187);
    expect(one({ jobless: 'withBenefit' })).toBe(271);
    expect(one({ jobless: 'withoutBenefit' })).toBe(304);
    expect(one({ receivesRsa: true })).toBe(304);
  });

  test('that of the other adult goes on counting', () => {
    const adults = [adult({}, { jobless: 'withoutBenefit' }), worker(1_000)];
    const both = al({ adults, housingIncome: 19_800 });
    expect(both).toBe(al({ adults: [adult(), worker(1_000)], housingIncome: 10_800 }));
  });

  test('of two adults is taken off once: what stays is the income beside it', () => {
    const both = (jobless: Adult['jobless'], housingIncome: number, income: MonthIncome = {}) =>
      al({ adults: [adult(income, { jobless }), adult({}, { jobless })], housingIncome });
    const working = (housingIncome: number) => al({ adults: couple, housingIncome });
    expect(both('withBenefit', 20_000)).toBe(working(14_000));
    expect(both('withoutBenefit', 20_000, { pension: 1_000 })).toBe(working(10_800));
  });

  test('of two adults is the rest of the year for who is left out wholly, beside a year of what the other receives', () => {
    const adults = [adult({ unemployment: 800 }, { jobless: 'withBenefit' }), adult({}, { jobless: 'withoutBenefit' })];
    // A year of benefit is 8 640 €, of which 2 160 € were received in the quarter; 30 % of the difference are taken off.
    expect(al({ adults, housingIncome: 20_000 })).toBe(al({ adults: couple, housingIncome: 8_640 - 1_944 }));
    expect(al({ adults, housingIncome: 28_000 })).toBe(al({ adults, housingIncome: 20_000 }));
  });

  test('is told apart from what pays no tax: AAH and minimum benefits are no part of the year (CGI, art. 81)', () => {
    for (const income of [{ aah: 1_000 }, { minimumBenefit: 1_000 }]) {
      const adults = (mine: MonthIncome, theirs: MonthIncome) => [adult(mine, { receivesRsa: true }), adult(theirs)];
      const plain = al({ adults: adults({}, {}), housingIncome: 14_000 });
      expect(al({ adults: adults(income, {}), housingIncome: 14_000 })).toBe(plain);
      expect(al({ adults: adults({}, income), housingIncome: 14_000 })).toBe(plain);
    }
  });
});
