import type { Clock } from '../server/clock.ts';

/** Gives the turn to the next in line. Calling it again does nothing. */
export type Release = () => void;

export interface Mutex {
  /** Waits for its turn, in order of arrival. Rejects after the time limit. */
  acquire(): Promise<Release>;
}

/** @param timeoutMs how long one may wait in line before the wait is an error of the program. */
export function mutex(clock: Pick<Clock, 'sleep'>, timeoutMs: number): Mutex {
  const line: ((release: Release) => void)[] = [];
  let held = false;

  const releaseOnce = (): Release => {
    let released = false;
    return () => {
      if (released) return;
      released = true;
      const next = line.shift();
      if (next === undefined) held = false;
      else next(releaseOnce());
    };
  };

  return {
    async acquire() {
      if (!held) {
        held = true;
        return releaseOnce();
      }
      return await new Promise<Release>((resolve, reject) => {
        const served = new AbortController();
        const takeTurn = (release: Release) => {
          served.abort();
          resolve(release);
        };
        line.push(takeTurn);
        void clock.sleep(timeoutMs, served.signal).then(() => {
          if (served.signal.aborted) return;
          line.splice(line.indexOf(takeTurn), 1);
          reject(new Error('no database connection was given back in time'));
        });
      });
    },
  };
}
