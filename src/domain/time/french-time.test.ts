import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatCalendarDate,
  formatDay,
  formatHour,
  formatMoment,
  formatMonth,
  formatShortDate,
  parisDateOf,
} from './french-time.ts';

const winter = Date.UTC(2026, 10, 24, 14, 40);
const summer = Date.UTC(2026, 6, 1, 22, 5);

describe('a moment in Paris', () => {
  test('is written in whole French words with no-break spaces in the hour', () => {
    expect(formatMoment(winter, 'fr')).toBe('mardi 24 novembre 2026 à 15\u00A0h\u00A040');
  });

  test('is written in English', () => {
    expect(formatMoment(winter, 'en')).toBe('Tuesday 24 November 2026 at 3:40\u00A0pm');
  });

  test('follows summer time, past midnight too', () => {
    expect(formatMoment(summer, 'fr')).toBe('jeudi 2 juillet 2026 à 0\u00A0h\u00A005');
    expect(formatMoment(summer, 'en')).toBe('Thursday 2 July 2026 at 12:05\u00A0am');
    expect(parisDateOf(summer)).toBe('2026-07-02');
  });

  test('calls the first of a month « 1er » in French only', () => {
    const first = Date.UTC(2026, 11, 1, 11, 0);
    expect(formatDay(first, 'fr')).toBe('mardi 1er décembre 2026');
    expect(formatDay(first, 'en')).toBe('Tuesday 1 December 2026');
  });

  test('jumps from 1 h 59 to 3 h 00 in the night summer time begins', () => {
    const change = Date.UTC(2027, 2, 28, 1, 0);
    expect(formatHour(change - 1, 'fr')).toBe('1\u00A0h\u00A059');
    expect(formatHour(change, 'fr')).toBe('3\u00A0h\u00A000');
  });

  test('has noon and midnight right in English', () => {
    expect(formatHour(Date.UTC(2026, 0, 1, 11, 0), 'en')).toBe('12:00\u00A0pm');
    expect(formatHour(Date.UTC(2025, 11, 31, 23, 0), 'en')).toBe('12:00\u00A0am');
  });

  test('keeps the hour’s leading zero out and the minute’s in', () => {
    expect(formatHour(Date.UTC(2026, 0, 1, 8, 6), 'fr')).toBe('9\u00A0h\u00A006');
  });

  test('never holds a narrow no-break space, which the slip’s font may lack', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (instant) => {
        const texts = [formatMoment(instant, 'fr'), formatMoment(instant, 'en')];
        expect(texts.join()).not.toMatch(/[\u202F\u2009]/);
      }),
    );
  });

  test('is read at the same hour as Intl gives it to a machine', () => {
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Paris',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (instant) => {
        const [date, time] = clock.format(instant).split(' ');
        expect(parisDateOf(instant)).toBe(date);
        const [hour, minute] = formatHour(instant, 'fr').split('\u00A0h\u00A0');
        expect(`${hour?.padStart(2, '0')}:${minute}`).toBe(time);
      }),
    );
  });
});

describe('a calendar date', () => {
  test('is written in words without moving to another day', () => {
    expect(formatCalendarDate('1982-06-01', 'fr')).toBe('mardi 1er juin 1982');
    expect(formatCalendarDate('1982-06-24', 'en')).toBe('Thursday 24 June 1982');
  });

  test('is written with its month and year alone', () => {
    expect(formatMonth('2026-08', 'fr')).toBe('août 2026');
    expect(formatMonth('2026-01', 'en')).toBe('January 2026');
  });

  test('is written as one types it', () => {
    expect(formatShortDate('1982-06-04')).toBe('04/06/1982');
  });
});
