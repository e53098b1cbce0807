import { monthsBefore, type Month } from '#domain/benefits/calendar/month.ts';
import { MONTHS_OFFERED_MAX } from '#domain/documents/document-types.ts';
import type { CalendarDate } from '#domain/time/instant.ts';

export const monthOf = (day: CalendarDate): Month => day.slice(0, 'YYYY-MM'.length);

/** The oldest month that somebody may choose, when a life begins in this one: beside the month under way (#277). */
export const oldestOfferedMonth = (now: Month): Month => monthsBefore(now, MONTHS_OFFERED_MAX);
