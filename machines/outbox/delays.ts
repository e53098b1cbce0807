import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { BackOff } from '../common/backoff.ts';

export interface OutboxDelays {
  /** A look at the table without being asked, in case a wake-up was missed. */
  readonly sweepMs: number;
  /** After the gateway could not be reached or was in trouble. */
  readonly backOff: BackOff;
  /** After the gateway refused this kiosk's signature. */
  readonly authRetryMs: number;
}

export const outboxDelays: OutboxDelays = {
  sweepMs: 5 * MINUTE_MS,
  backOff: { firstMs: 2 * SECOND_MS, maxMs: 5 * MINUTE_MS },
  authRetryMs: 10 * MINUTE_MS,
};

/** Items posted in one request; the gateway takes no more. */
export const OUTBOX_BATCH_SIZE = 20;
