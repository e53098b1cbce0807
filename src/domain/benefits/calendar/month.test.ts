import { describe, expect, test } from 'vitest';
import { ageOn, monthsBefore, monthSchema } from './month.ts';

describe('a month', () => {
  test('counts back over the turn of the year', () => {
    expect(monthsBefore('2026-02', 2)).toBe('2025-12');
    expect(monthsBefore('2026-01', 1)).toBe('2025-12');
    expect(monthsBefore('2025-12', -1)).toBe('2026-01');
    expect(monthsBefore('2026-10', 0)).toBe('2026-10');
  });

  test('is written with two digits and exists', () => {
    for (const wrong of ['2026-13', '2026-00', '2026-1', '2026'])
      expect(monthSchema.safeParse(wrong).success).toBe(false);
    expect(monthSchema.safeParse('2026-12').success).toBe(true);
  });
});

describe('an age', () => {
  test('changes on the birthday', () => {
    expect(ageOn('2003-06-02', '2024-06-01')).toBe(20);
    expect(ageOn('2003-06-02', '2024-06-02')).toBe(21);
    expect(ageOn('2024-06-02', '2024-06-01')).toBe(-1);
  });

  test('of someone born on 29 February changes on 1 March of other years', () => {
    expect(ageOn('2004-02-29', '2026-02-28')).toBe(21);
    expect(ageOn('2004-02-29', '2026-03-01')).toBe(22);
  });
});
