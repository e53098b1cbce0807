import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastDayOf } from '../benefits/calendar/month.ts';
import { weeksOf } from './calendar-weeks.ts';

test('#42 a month is shown from Monday to Sunday', () => {
  expect(weeksOf('2026-11')[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
  expect(weeksOf('2026-11')).toHaveLength(6);
  // February 2027 begins on a Monday and fills four weeks.
  expect(weeksOf('2027-02')).toHaveLength(4);
  expect(weeksOf('2028-02').at(-1)?.[1]).toBe('2028-02-29');
});

test('every day stands once, under its weekday', () => {
  const months = fc
    .tuple(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
  fc.assert(
    fc.property(months, (month) => {
      const weeks = weeksOf(month);
      expect(weeks.every((week) => week.length === 7 && week.some((day) => day !== null))).toBe(true);
      const days = weeks.flat().filter((day) => day !== null);
      expect(days).toHaveLength(Number(lastDayOf(month).slice(-2)));
      expect(days).toEqual([...new Set(days)].toSorted());
      for (const week of weeks) {
        for (const [place, day] of week.entries()) {
          if (day !== null) expect((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7).toBe(place);
        }
      }
    }),
  );
});
