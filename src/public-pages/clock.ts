import type { CalendarDate } from '#domain/time/instant.ts';
import { parisDateOf } from '#domain/time/french-time.ts';

/** The day it is in Paris, by the phone’s own clock. */
export const today = (): CalendarDate => parisDateOf(Date.now());
