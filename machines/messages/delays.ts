import { SECOND_MS } from '#domain/time/instant.ts';

/** A safety net: each port has its own, shorter time limit. */
export const messagesDelays = {
  /** An answer that takes longer counts as none. */
  answerLimitMs: 45 * SECOND_MS,
} as const;
