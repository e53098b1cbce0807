import { ageInMonth } from '#domain/benefits/calendar/age-in-month.ts';
import { monthIndex, monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { monthOf } from '../months.ts';
import type { ToldLife } from './household-in-month.ts';

/** « À charge »: from the month after the birth until the month before the twentieth birthday (CSS, art. R512-2). */
export function isCountedChild(birthDate: string, month: Month): boolean {
  const { opening, ending } = ageInMonth({ birthDate }, month, 'law');
  return opening >= 0 && ending < DEPENDENT_UNTIL_AGE;
}

const DEPENDENT_UNTIL_AGE = 20;

/** Since when a child counts: the month after the birth, or that in which the file was opened. */
export function countedSince({ story, anchor }: ToldLife, birthDate: string): Month {
  const afterBirth = monthsBefore(monthOf(birthDate), -1);
  if (story.openedAgo === undefined) return afterBirth;
  const opened = monthsBefore(anchor, story.openedAgo);
  return monthIndex(opened) > monthIndex(afterBirth) ? opened : afterBirth;
}
