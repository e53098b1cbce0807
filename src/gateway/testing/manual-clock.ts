import { sql } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';
import type { DatabaseTime } from '../database/database-time.ts';
import type { Clock } from '../server/clock.ts';

/** A clock that a test turns by hand. Sleepers wake when time passes their moment. */
export interface ManualClock extends Clock {
  advance(ms: number): void;
  set(now: EpochMs): void;
}

/** Tuesday 24 November 2026, 15:40 in Toulouse. */
export const someTuesday: EpochMs = Date.UTC(2026, 10, 24, 14, 40);

export function manualClock(start: EpochMs = someTuesday): ManualClock {
  let now = start;
  let sleepers: { readonly at: EpochMs; readonly wake: () => void }[] = [];
  const set = (instant: EpochMs) => {
    now = instant;
    const due = sleepers.filter((sleeper) => sleeper.at <= now);
    sleepers = sleepers.filter((sleeper) => sleeper.at > now);
    for (const sleeper of due) sleeper.wake();
  };
  return {
    now: () => now,
    monotonicMs: () => now - start,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve();
          return;
        }
        sleepers.push({ at: now + ms, wake: resolve });
        signal?.addEventListener('abort', () => resolve(), { once: true });
      }),
    advance: (ms) => set(now + ms),
    set,
  };
}

/** The time of a database whose clock a test turns by hand. */
export function databaseTimeOf(clock: Pick<Clock, 'now'>): DatabaseTime {
  return () => sql<EpochMs>`${clock.now()}::bigint`;
}
