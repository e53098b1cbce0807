import type { EpochMs } from '#domain/time/instant.ts';
import { SimulatedClock } from 'xstate';

/** 24 November 2026, 14:40 UTC: any instant will do, as long as it is the same everywhere. */
export const START: EpochMs = Date.UTC(2026, 10, 24, 14, 40);

/** Time passes in small steps, so that a timer started by another timer starts at the right time. */
const STEP_MS = 100;

/** A clock for the actor system and the matching `now`, moved by hand together. */
export interface HandClock {
  readonly clock: SimulatedClock;
  readonly now: () => EpochMs;
  /** Lets time pass; timers fire in order. */
  readonly pass: (ms: number) => void;
  /** Moves `now` without firing timers: a terminal that slept. */
  readonly sleep: (ms: number) => void;
}

export function handClock(start: EpochMs = START): HandClock {
  const clock = new SimulatedClock();
  let slept = 0;
  return {
    clock,
    now: () => start + slept + clock.now(),
    pass: (ms) => {
      for (let left = ms; left > 0; left -= STEP_MS) clock.increment(Math.min(left, STEP_MS));
    },
    sleep: (ms) => {
      slept += ms;
    },
  };
}
