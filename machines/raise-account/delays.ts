import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';

export const raiseAccountDelays = {
  /** A safety net: each port has its own, shorter time limit. An answer that takes longer counts as none. */
  answerLimitMs: 45 * SECOND_MS,
  /** An account that closes sooner leaves no time for a message to come. */
  messageTimeMs: 3 * MINUTE_MS,
} as const;
