import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';

/** A safety net: each port has its own, shorter time limit, and all but the file is already on the kiosk. */
export const simulationDelays = {
  /** Data of the precache that take longer are not there; an answer of the gateway that does counts as none. */
  answerLimitMs: 20 * SECOND_MS,
  /** The job itself gives up earlier and says what it knows. */
  printLimitMs: 2 * MINUTE_MS,
} as const;
