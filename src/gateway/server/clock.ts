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
  /**
   * Resolves after `ms`, or at once when `signal` aborts (it never rejects).
   *
   * @param process `holding`: the process stays alive meanwhile, for a wait before there is anything else.
   */
  sleep(ms: number, signal?: AbortSignal, process?: 'holding'): Promise<void>;
}

/** The machine's own clock. Its timers do not keep the process alive, unless asked to. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal, process) =>
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
      if (process !== 'holding') timer.unref();
      signal?.addEventListener('abort', finish, { once: true });
    }),
};
