import { describe, expect, it } from 'vitest';
import { filterKey, filtersOf, healthPaymentsOf } from './payments.ts';
import { noPayments, somePayments } from './testing/some-insured-files.ts';

const { lines } = somePayments;

describe('#276 payments of an insured person', () => {
  it('are by day, the newest first, with what went to the insured', () => {
    expect(healthPaymentsOf(lines).map(({ paidOn, total, lines: ofDay }) => [paidOn, total, ofDay.length])).toEqual([
      ['2026-11-16', 26_23, 2],
      ['2026-10-20', 21_00, 1],
      ['2026-09-30', 429_48, 1],
      ['2026-08-21', 0, 1],
    ]);
  });

  it('tell what went to an employer apart', () => {
    const toEmployer = healthPaymentsOf(lines).map((payment) => payment.toEmployer);
    expect(toEmployer).toEqual([0, 0, 0, 429_48]);
  });

  it('are filtered by what there is: kinds, allowances, people', () => {
    expect(filtersOf(lines).map(filterKey)).toEqual([
      'care.consultation',
      'care.medicine',
      'allowance',
      'person.Amélie',
      'person.Léo',
    ]);
    expect(filtersOf(noPayments.lines)).toEqual([]);
    expect(filtersOf(lines.filter(({ person }) => person === 'Léo')).map(filterKey)).toEqual(['care.consultation']);
  });

  it('each filter leaves some, and what it says alone; together they leave out nothing', () => {
    const filters = filtersOf(lines);
    for (const filter of filters) {
      const shown = healthPaymentsOf(lines, filter).flatMap((payment) => payment.lines);
      expect(shown.length).toBeGreaterThan(0);
      if (filter.by === 'person') expect(shown.every(({ person }) => person === filter.person)).toBe(true);
      if (filter.by === 'allowance') expect(shown.every(({ kind }) => kind === 'allowance')).toBe(true);
    }
    const byKind = filters.filter(({ by }) => by !== 'person');
    const all = byKind.flatMap((filter) => healthPaymentsOf(lines, filter).flatMap((payment) => payment.lines));
    expect(new Set(all)).toEqual(new Set(lines));
  });
});
