import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';

export const createAccountDelays = {
  /** A safety net: each port has its own, shorter time limit. An answer that takes longer counts as none. */
  answerLimitMs: 45 * SECOND_MS,
  /** Who waits for a message beside the kiosk is not on show: the screen is covered, one touch brings it back. */
  coverMs: MINUTE_MS,
} as const;
