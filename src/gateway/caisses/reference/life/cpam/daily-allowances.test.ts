import { describe, expect, it } from 'vitest';
import { daysBetween } from '#domain/time/days.ts';
import { allowancesOf, dailyGross } from './daily-allowances.ts';
import type { StoryLeave } from './story.ts';

const high = 20_000_00;

describe('the allowance of a day', () => {
  it.each([
    ['maladie', '2025-03-31', 1, 53_31],
    ['maladie', '2025-04-01', 1, 41_47],
    // The SMIC of the month before: of December in January.
    ['maladie', '2026-01-15', 1, 41_47],
    ['maladie', '2026-02-01', 1, 41_95],
    ['maternite', '2025-06-01', 1, 101_94],
    ['paternite', '2026-06-01', 1, 104_02],
    ['accidentDuTravail', '2026-06-01', 28, 240_49],
    ['accidentDuTravail', '2026-06-01', 29, 320_66],
    ['maladieProfessionnelle', '2026-06-01', 1, 240_49],
  ] as const)('of %s from %s on, on day %i, is at most what is published', (nature, from, day, cents) => {
    expect(dailyGross(nature, from, high, day)).toBe(cents);
  });

  it('is half of a pay below the limit, and less than the net pay after an accident', () => {
    // The example of Service-public: 2 000 € a month give 32.88 € a day.
    expect(dailyGross('maladie', '2026-03-01', 2_000_00, 1)).toBe(32_88);
    expect(dailyGross('accidentDuTravail', '2026-03-01', 1_900_00, 40)).toBe(49_34);
  });
});

describe('a stoppage of work', () => {
  const leave: StoryLeave = { nature: 'maladie', startsAgo: 3, day: 10, days: 35, grossMonthlyCents: 2_000_00 };
  const life = { anchor: '2026-11' };

  it('is paid from the fourth day on, each fourteen days, to its last day', () => {
    const paid = allowancesOf(leave, life);
    expect(paid.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2026-08-13', '2026-08-26', 14],
      ['2026-08-27', '2026-09-09', 14],
      ['2026-09-10', '2026-09-13', 4],
    ]);
    for (const { from, to, days, dailyGross: daily, contributions, net, paidOn } of paid) {
      expect(daysBetween(from, to) + 1).toBe(days);
      expect(net).toBe(days * daily - contributions);
      expect(paidOn > to).toBe(true);
    }
    // 6.2 % and 0.5 % of 460.32 €.
    expect(paid[0]?.contributions).toBe(28_54 + 2_30);
  });

  it('counts as income less the deductible CSG: half after an accident, not at all of a long illness', () => {
    const taxable = (changes: Partial<StoryLeave>) => {
      const [first] = allowancesOf({ ...leave, ...changes }, life);
      return [first?.from, first?.taxable];
    };
    expect(taxable({})).toEqual(['2026-08-13', 460_32 - 17_49]);
    expect(taxable({ isOfLongIllness: true })).toEqual(['2026-08-10', 0]);
    const [from, half] = taxable({ nature: 'accidentDuTravail' });
    expect(from).toBe('2026-08-10');
    const gross = 14 * dailyGross('accidentDuTravail', '2026-08-10', 2_000_00, 1);
    expect(half).toBe(Math.round((gross - Math.round(gross * 0.038)) / 2));
  });

  it('changes its rate after 28 days of an accident: no line has two', () => {
    const paid = allowancesOf({ ...leave, nature: 'accidentDuTravail', days: 47 }, life);
    expect(paid.map(({ days }) => days)).toEqual([14, 14, 14, 5]);
    expect(new Set(paid.map(({ dailyGross: daily }) => daily)).size).toBe(2);
  });
});
