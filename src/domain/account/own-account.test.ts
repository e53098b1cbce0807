import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../time/instant.ts';
import { isPastOwnAccountAge } from './own-account.ts';

const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** The last birthday that counts, found in the calendar: 29 February is 28 February in a short year. */
function birthdayOf(birth: Date, years: number): number {
  const sameDay = Date.UTC(birth.getUTCFullYear() + years, birth.getUTCMonth(), birth.getUTCDate());
  return new Date(sameDay).getUTCMonth() === birth.getUTCMonth() ? sameDay : sameDay - DAY_MS;
}

const births = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });

describe('#171 an account of one’s own', () => {
  test('is from the day after the birthday on: not on it, not before', () => {
    fc.assert(
      fc.property(
        births,
        fc.integer({ min: 14, max: 18 }),
        fc.integer({ min: -800, max: 800 }),
        (birth, years, days) => {
          const birthday = birthdayOf(birth, years);
          const today = dayOf(birthday + days * DAY_MS);
          expect(isPastOwnAccountAge(dayOf(birth.getTime()), years, today)).toBe(days > 0);
        },
      ),
    );
  });

  test.each([
    ['2011-11-24', '2026-11-24', false],
    ['2011-11-23', '2026-11-24', true],
    ['2012-02-29', '2027-02-28', false],
    ['2012-02-29', '2027-03-01', true],
    ['2011-12-31', '2026-12-31', false],
    ['2011-12-31', '2027-01-01', true],
  ])('of somebody born on %s, on %s: %s', (birthDate, today, isPast) => {
    expect(isPastOwnAccountAge(birthDate, 15, today)).toBe(isPast);
  });

  test('by a lunar date counts from the end of its year', () => {
    expect(isPastOwnAccountAge('2011-15-32', 15, '2026-12-31')).toBe(false);
    expect(isPastOwnAccountAge('2011-15-32', 15, '2027-01-01')).toBe(true);
  });
});
