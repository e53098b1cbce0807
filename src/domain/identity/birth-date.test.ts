import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../time/instant.ts';
import { isLunarDate, matchesRecorded, parseBirthDate, recordedBirthDateSchema } from './birth-date.ts';

const today: CalendarDate = '2026-11-24';
const read = (typed: string) => {
  const result = parseBirthDate(typed, today);
  return result.ok ? result.value : result.problem;
};

describe('a typed birth date', () => {
  test('is read as day, month, year, with or without separators', () => {
    for (const typed of ['24061982', '24/06/1982', '24-06-1982', '24.06.1982', ' 24 06 1982 ']) {
      expect(read(typed)).toBe('1982-06-24');
    }
  });

  test('may have one-digit day and month between separators', () => {
    expect(read('5/3/1982')).toBe('1982-03-05');
  });

  test('exists on the calendar', () => {
    expect(read('29022024')).toBe('2024-02-29');
    for (const typed of ['29022023', '31041982', '00061982', '24131982', '24001982']) {
      expect(read(typed)).toEqual({ code: 'noSuchDay' });
    }
  });

  test('is not in the future, and may be today', () => {
    expect(read('24112026')).toBe('2026-11-24');
    expect(read('25112026')).toEqual({ code: 'inFuture' });
  });

  test('is not before 1900', () => {
    expect(read('01011900')).toBe('1900-01-01');
    expect(read('31121899')).toEqual({ code: 'tooEarly' });
  });

  test('tells what is missing, too much or no digit', () => {
    expect(read('')).toEqual({ code: 'empty' });
    expect(read('2406')).toEqual({ code: 'tooShort', missing: 4 });
    expect(read('24/06/82')).toEqual({ code: 'tooShort', missing: 2 });
    expect(read('240619821')).toEqual({ code: 'tooLong', extra: 1 });
    expect(read('24 juin 82')).toEqual({ code: 'badCharacter' });
  });

  test('comes back as every day that was ever written', () => {
    const days = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2026-11-24T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        const typed = date.split('-').reverse().join('');
        expect(read(typed)).toBe(date);
      }),
    );
  });
});

describe('a birth date on file', () => {
  test('may be lunar, with a day or month outside the calendar', () => {
    for (const lunar of ['1950-00-00', '1950-15-15', '1950-02-30', '1950-01-00']) {
      expect(recordedBirthDateSchema.safeParse(lunar).success).toBe(true);
      expect(isLunarDate(lunar)).toBe(true);
    }
    expect(isLunarDate('1950-02-28')).toBe(false);
  });

  test('matches the same date only', () => {
    expect(matchesRecorded('1982-06-24', '1982-06-24')).toBe(true);
    expect(matchesRecorded('1982-06-24', '1982-06-25')).toBe(false);
  });

  test('matches no typed date when it is lunar, since its year already stands in the NIR', () => {
    expect(matchesRecorded('1950-01-01', '1950-00-00')).toBe(false);
    expect(matchesRecorded('1950-00-00', '1950-00-00')).toBe(false);
  });
});
