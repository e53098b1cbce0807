import { partsOf, type CalendarDate } from '../time/instant.ts';
import type { RecordedBirthDate } from '../identity/birth-date.ts';

/**
 * Whether somebody is past the age from which one has an account of one's own: « plus de 15 ans » (#171) is from the day after
 * that birthday. Who was born on 29 February has it on 28 February of a short year (code de procédure civile, art. 641). A
 * lunar date counts by its digits, so from the end of its year.
 *
 * @param afterYears of the caisse (`ownAccountAfterYears`).
 * @param today the date it is in Paris.
 */
export function isPastOwnAccountAge(birthDate: RecordedBirthDate, afterYears: number, today: CalendarDate): boolean {
  const { year, month, day } = partsOf(birthDate);
  const birthday = [String(Number(year) + afterYears).padStart(4, '0'), month, day].join('-');
  return today > birthday;
}
