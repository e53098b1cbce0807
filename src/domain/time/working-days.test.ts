import { describe, expect, it } from 'vitest';
import { easterSunday, isWorkingDay, workingDayFrom } from './working-days.ts';

describe('working days', () => {
  it.each([
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('know the Easter of %i', (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  it('are neither weekends nor one of the eleven holidays', () => {
    const holidays2026 = [
      ['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14'],
      ['2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25', '2026-11-28', '2026-11-29'],
    ].flat();
    for (const day of holidays2026) expect(isWorkingDay(day), day).toBe(false);
    for (const day of ['2026-11-30', '2026-04-07', '2026-05-15']) expect(isWorkingDay(day), day).toBe(true);
  });

  it('follow a day on which banks are closed', () => {
    expect(workingDayFrom('2026-11-05')).toBe('2026-11-05');
    expect(workingDayFrom('2026-12-05')).toBe('2026-12-07');
    // Sunday, then Easter Monday.
    expect(workingDayFrom('2026-04-05')).toBe('2026-04-07');
  });
});
