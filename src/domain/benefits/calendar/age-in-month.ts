import type { CalendarDate } from '../../time/instant.ts';
import type { Reading } from '../rules/reading.ts';
import { ageOn, firstDayOf, monthIndex, type Month } from './month.ts';

const MONTHS_A_YEAR = 12;

/** Full years of a child, as a benefit paid for whole months sees them. Below zero: not there yet. */
export interface AgeInMonth {
  /** Reached before the month began: what opens a right. A child born on the first opens nothing that month. */
  readonly opening: number;
  /** Reached in the month or before: what ends a right, and what takes over from one that ends. */
  readonly ending: number;
}

/**
 * Family benefits are due from the month after their conditions are met, and end with the month before these are lost
 * (CSS, art. R552-2 and R552-3; CCH, art. R823-10, R823-12 and R823-13). The reference model looks at the first of the month.
 */
export function ageInMonth(
  { birthDate }: { readonly birthDate: CalendarDate },
  month: Month,
  reading: Reading,
): AgeInMonth {
  if (reading === 'reference') {
    const age = ageOn(birthDate, firstDayOf(month));
    return { opening: age, ending: age };
  }
  const months = monthIndex(month) - monthIndex(birthDate);
  return { opening: Math.floor((months - 1) / MONTHS_A_YEAR), ending: Math.floor(months / MONTHS_A_YEAR) };
}
