import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { messageWaitMs } from '../common/message-wait.ts';

/** Times that a site sets; the site's configuration has the same names. */
export interface SessionTimings {
  /** Without a touch this long on a reading screen the session ends; the warning included. */
  readonly idleReadingMs: number;
  /** The same on a screen with a text field. */
  readonly idleTypingMs: number;
  /** How long before an end the warning is seen and heard; at least 20 s (A27). */
  readonly warningMs: number;
  /** How often in a row a warning may be answered by extending, without any other act; at least 10. */
  readonly extensions: number;
  /** « Plus de temps » multiplies idle times and their warning (A27). */
  readonly moreTimeFactor: number;
  /** The longest session, even with a visitor who keeps touching (P17). */
  readonly sessionLimitMs: number;
}

/** Times that no site needs to change. */
export const sessionDelays = {
  /** A journey that is at work longer than this no longer stops the idle clock. */
  busyLimitMs: 3 * MINUTE_MS,
  /** A journey that has not come by then is not waited for. */
  loadingLimitMs: 15 * SECOND_MS,
  /** How often the gateway hears that the visitor of an open account is still there; its token lives two minutes. */
  keepAccountEveryMs: 30 * SECOND_MS,
  /** Who called an agent is asked to stay: the session waits this long without a touch. */
  agentWaitMs: 5 * MINUTE_MS,
  messageWaitMs,
} as const;
