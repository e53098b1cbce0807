import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import { parisDateOf } from '#domain/time/french-time.ts';

export const now = (): EpochMs => Date.now();

/** The day it is in Paris, by the phone’s own clock. */
export const today = (): CalendarDate => parisDateOf(Date.now());

/** Does something again and again; gives what stops it. */
export function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms);
  return () => clearInterval(timer);
}
