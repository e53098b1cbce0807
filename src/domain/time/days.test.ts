import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween, weekdayOf } from './days.ts';

describe('days of the calendar', () => {
  it('are counted over months, leap years and the change of the hour', () => {
    expect(daysAfter('2024-02-28', 1)).toBe('2024-02-29');
    expect(daysAfter('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it('have their weekday', () => {
    expect([weekdayOf('2026-11-29'), weekdayOf('2026-11-30')]).toEqual([0, 1]);
  });
});
