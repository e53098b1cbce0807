import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';

export interface StorageDelays {
  /** Opening may never settle (another connection blocks it): past this it has failed. */
  readonly openLimitMs: number;
  /** Between two write probes. */
  readonly probeEveryMs: number;
  /** A probe that takes longer has failed. */
  readonly probeLimitMs: number;
  /** After opening failed. */
  readonly retryMs: number;
}

export const storageDelays: StorageDelays = {
  openLimitMs: 4 * SECOND_MS,
  probeEveryMs: 5 * MINUTE_MS,
  probeLimitMs: 4 * SECOND_MS,
  retryMs: 30 * SECOND_MS,
};
