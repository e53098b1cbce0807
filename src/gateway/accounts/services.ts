import type { Caisses } from '../caisses/caisses.ts';
import type { Notices } from '../messages/notices.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';

/** What accounts need: the gateway's own, the caisses, the notices to people. */
export interface AccountServices extends Pick<
  GatewayDependencies,
  'configuration' | 'clock' | 'database' | 'keys' | 'throttles' | 'jobs' | 'log'
> {
  readonly caisses: Caisses;
  readonly notices: Notices;
  readonly passwordLine: PasswordLine;
}

/** Bounds how many passwords are compared, or wait for it, in this process. */
export interface PasswordLine {
  /** A place in the line and how to leave it; undefined when the line is full. */
  enter(): (() => void) | undefined;
}

/**
 * At a quarter of a second each, on a slow machine with two cores, the last one waits three seconds: half of what a caisse
 * may take.
 */
const maxInLine = 24;

export function passwordLine(limit = maxInLine): PasswordLine {
  let inLine = 0;
  return {
    enter() {
      if (inLine >= limit) return undefined;
      inLine += 1;
      let isIn = true;
      return () => {
        if (isIn) inLine -= 1;
        isIn = false;
      };
    },
  };
}
