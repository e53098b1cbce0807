import * as z from 'zod/mini';
import { epochMsSchema } from '#domain/time/instant.ts';
import { itemKeySchema } from '../envelope/item-key.ts';
import { MAX_ENVELOPE_BYTES } from '../envelope/layout.ts';
import { route } from '../route.ts';
import { base64UrlUpTo } from '../wire.ts';

/** Most items in one request. */
const OUTBOX_BATCH_MAX = 20;

/**
 * What became of one item. Every kind but `retry` ends it on the kiosk; repeating an item gives
 * the same kind again and changes nothing.
 */
const outboxOutcomeSchema = z.discriminatedUnion('kind', [
  /** A claim: the code opens the account until then. */
  z.strictObject({ kind: z.literal('active'), validUntil: epochMsSchema }),
  /** A claim: kept, and finished when the caisse answers again. */
  z.strictObject({ kind: z.literal('awaitingCaisse') }),
  /**
   * A claim: a check of the caisse failed; one sentence whatever the reason (SECURITY « One path, online and offline
   * »).
   */
  z.strictObject({ kind: z.literal('refused') }),
  /** A claim: something newer came before; this code never lives. */
  z.strictObject({ kind: z.literal('superseded') }),
  /** A request: taken, whatever comes of it (P08). */
  z.strictObject({ kind: z.literal('accepted') }),
  /** Not readable, not signed by this kiosk, or not for this gateway: a dead letter. */
  z.strictObject({ kind: z.literal('reject') }),
  /** The gateway failed on this item alone; the others are done. */
  z.strictObject({ kind: z.literal('retry') }),
]);
export type OutboxOutcome = z.infer<typeof outboxOutcomeSchema>;

const outboxResultSchema = z.strictObject({
  /** The item's key, or null when the envelope could not be read. */
  id: z.nullable(itemKeySchema),
  outcome: outboxOutcomeSchema,
});
export type OutboxResult = z.infer<typeof outboxResultSchema>;

/** Sealed items, online and offline: one handler. Results stand in the order of the items. */
export const outboxRoute = route({
  method: 'POST',
  path: '/api/kiosk/outbox',
  level: 'kiosk',
  summary: 'Takes sealed claims and requests of a kiosk, each exactly once.',
  body: z.strictObject({
    items: z.array(base64UrlUpTo(MAX_ENVELOPE_BYTES)).check(z.minLength(1), z.maxLength(OUTBOX_BATCH_MAX)),
  }),
  bodyLimitBytes: 32_768,
  response: {
    200: z.strictObject({
      results: z.array(outboxResultSchema).check(z.maxLength(OUTBOX_BATCH_MAX)),
    }),
  },
  problems: [],
});
