import { answerPort } from '../common/not-provided.ts';

export interface DrainInput {
  readonly batchSize: number;
}

/**
 * What became of one batch. Each item's own outcome (done, dead letter) is already in the table:
 * a refused item never holds up the others.
 * - `drained`: an HTTP answer came for the whole batch; `remaining` items still wait.
 * - `retryLater`: no answer, or the gateway is in trouble; nothing is lost.
 * - `authRefused`: the gateway does not accept this kiosk's signature.
 * - `drainedElsewhere`: another tab holds the lock.
 */
export type DrainAnswer =
  | { readonly kind: 'drained'; readonly remaining: number }
  | { readonly kind: 'retryLater'; readonly remaining: number }
  | { readonly kind: 'authRefused'; readonly remaining: number }
  | { readonly kind: 'drainedElsewhere' };

/** Posts the oldest waiting items once, under the lock, with its own time limit. */
export const drainBatch = answerPort<DrainInput, DrainAnswer>('outbox.drainBatch');
