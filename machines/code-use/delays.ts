import { SECOND_MS } from '#domain/time/instant.ts';

/** Insurance only: the ports have time limits of their own. */
export const codeUseDelays = {
  /** An answer that takes longer counts as none. */
  answerLimitMs: 45 * SECOND_MS,
  /** A token that cannot be given back dies by itself within minutes. */
  releaseLimitMs: 2 * SECOND_MS,
} as const;
