import type { EpochMs } from '#domain/time/instant.ts';

/**
 * Time as the gateway sees it. This file is the only home of `Date.now` and of timers in the gateway:
 * everything else receives a clock, so that tests can turn it by hand.
 */
export interface Clock {
  /** The instant now, in milliseconds since 1970. */
  now(): EpochMs;
  /** Milliseconds since an arbitrary start, never going back: for durations only. */
  monotonicMs(): number;
  /** Resolves after `ms`, or at once when `signal` aborts (it never rejects). */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock. Its timers do not keep the process alive. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve();
        return;
      }
      const finish = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, ms);
      timer.unref();
      signal?.addEventListener('abort', finish, { once: true });
    }),
};
