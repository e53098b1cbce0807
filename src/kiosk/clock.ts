import type { EpochMs } from '#domain/time/instant.ts';

/** Reads time. `now` is the terminal's own clock, which nobody trusts: see `#domain/provisional-code/offline-time.ts`. */
export interface Clock {
  readonly now: () => EpochMs;
  /** Milliseconds since this document began; never goes back, and stops while the terminal sleeps. */
  readonly monotonicMs: () => number;
}

/** Timers with an owner: what the owner disposes of can no longer fire (SECURITY « Wipe »). */
export interface Timers {
  /** Runs once after `delayMs`; the returned function cancels. */
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** Resolves after `delayMs`; rejects with the signal's reason when it is aborted before. */
  readonly wait: (delayMs: number, signal?: AbortSignal) => Promise<void>;
  /** Timers that have not fired yet. */
  readonly pending: () => number;
  /** Cancels all timers and refuses new ones: a promise of `wait` then stays for ever unsettled, and is collected. */
  readonly dispose: () => void;
}

/** The kiosk's only home of the time of day, of the monotonic clock and of raw timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
};

/** Timers that belong to whoever made them. */
export function createTimers(): Timers {
  const running = new Set<ReturnType<typeof setTimeout>>();
  let disposed = false;

  const after: Timers['after'] = (delayMs, run) => {
    if (disposed) return () => undefined;
    const timer = setTimeout(() => {
      running.delete(timer);
      run();
    }, delayMs);
    running.add(timer);
    return () => {
      clearTimeout(timer);
      running.delete(timer);
    };
  };

  return {
    after,
    wait: (delayMs, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(signal.reason as Error);
          return;
        }
        const stop = (): void => {
          cancel();
          reject(signal?.reason as Error);
        };
        const cancel = after(delayMs, () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        });
        signal?.addEventListener('abort', stop, { once: true });
      }),
    pending: () => running.size,
    dispose() {
      disposed = true;
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
