import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';

/** A safety net: everything is already on the kiosk, and each port has its own, shorter time limit. */
export const simulationDelays = {
  /** Data of the precache that take longer are not there. */
  answerLimitMs: 20 * SECOND_MS,
  /** The job itself gives up earlier and says what it knows. */
  printLimitMs: 2 * MINUTE_MS,
} as const;
