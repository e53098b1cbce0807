import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';

/**
 * Named delays of the journey. The two limits are a safety net, so that a journey never hangs: each port has its own,
 * shorter time limit.
 */
export const provisionalCodeDelays = {
  /** A check, an issue or a request that takes longer has failed. */
  answerLimitMs: 45 * SECOND_MS,
  /** The job itself gives up earlier and says what it knows. */
  printLimitMs: 2 * MINUTE_MS,
  /** Who waits for the SMS beside the kiosk is not on show: the screen is covered, one touch brings it back. */
  coverMs: MINUTE_MS,
} as const;
