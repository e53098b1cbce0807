import type { SessionResources } from '#kiosk/wipe/session-resources.ts';
import type { Timers } from '../clock.ts';

/** One request in flight. */
export interface RunningRequest {
  readonly signal: AbortSignal;
  /** Why it was aborted, if it was. */
  readonly endedBy: () => 'timeout' | 'aborted' | undefined;
  /** To be called whatever happened. */
  readonly end: () => void;
}

/** The requests in flight: each has a time limit and an owner, none outlives its visit. */
export interface Requests {
  readonly begin: (limitMs: number, owner?: Pick<SessionResources, 'own'>) => RunningRequest;
  readonly abortAll: () => void;
  readonly inFlight: () => number;
}

export function createRequests(timers: Timers): Requests {
  const running = new Set<AbortController>();

  return {
    begin(limitMs, owner) {
      const controller = new AbortController();
      running.add(controller);
      const cancelTimer = timers.after(limitMs, () => controller.abort('timeout'));
      const abort = (): void => controller.abort('aborted');
      const disown = owner?.own('request', abort);
      return {
        signal: controller.signal,
        endedBy: () => {
          if (!controller.signal.aborted) return undefined;
          return controller.signal.reason === 'timeout' ? 'timeout' : 'aborted';
        },
        end() {
          running.delete(controller);
          cancelTimer();
          // Giving it back aborts it too: nothing, for a request that is over.
          disown?.();
        },
      };
    },
    abortAll() {
      for (const controller of running) controller.abort('aborted');
    },
    inFlight: () => running.size,
  };
}
