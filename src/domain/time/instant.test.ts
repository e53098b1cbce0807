import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partsOf } from './instant.ts';
import { calendarDate, calendarDateSchema, epochMsSchema } from './instant-schema.ts';

describe('an instant', () => {
  test('is a whole number of milliseconds that a Date can hold', () => {
    expect(epochMsSchema.safeParse(1_795_531_200_000).success).toBe(true);
    for (const wrong of [-1, 0.5, Number.NaN, 8_640_000_000_000_001, '0']) {
      expect(epochMsSchema.safeParse(wrong).success).toBe(false);
    }
  });
});

describe('a calendar date', () => {
  test('exists on the calendar', () => {
    expect(calendarDate(2024, 2, 29)).toBe('2024-02-29');
    expect(calendarDate(2023, 2, 29)).toBeUndefined();
    expect(calendarDate(1900, 2, 29)).toBeUndefined();
    expect(calendarDate(2023, 4, 31)).toBeUndefined();
    expect(calendarDate(2023, 0, 1)).toBeUndefined();
    expect(calendarDate(2023, 13, 1)).toBeUndefined();
  });

  test('agrees with Date about which days exist', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (year, month, day) => {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          expect(calendarDate(year, month, day) !== undefined).toBe(exists);
        },
      ),
    );
  });

  test('is refused without its leading zeros', () => {
    expect(calendarDateSchema.safeParse('1982-6-1').success).toBe(false);
    expect(partsOf('1982-06-01')).toEqual({ year: '1982', month: '06', day: '01' });
  });
});
