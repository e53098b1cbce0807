import { describe, expect, it } from 'vitest';
import { paidOn, paymentDayOf } from './payment-days.ts';

describe('the calendar of payments', () => {
  it.each([
    ['2026-10', '2026-11-05'],
    // A Saturday.
    ['2026-11', '2026-12-07'],
    // A Sunday, then Easter Monday.
    ['2026-03', '2026-04-07'],
    ['2025-12', '2026-01-05'],
  ])('pays the rights of %s on %s', (month, day) => {
    expect(paymentDayOf(month)).toBe(day);
  });

  it.each([2022, 2023, 2024, 2025])('pays the school allowance of %i when it was paid', (year) => {
    const days = { 2022: '2022-08-16', 2023: '2023-08-16', 2024: '2024-08-20', 2025: '2025-08-19' } as const;
    expect(paidOn('backToSchoolAllowance', `${year}-08`)).toBe(days[year as keyof typeof days]);
  });
});
