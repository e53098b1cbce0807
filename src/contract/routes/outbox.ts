import * as z from 'zod/mini';
import { itemKeySchema } from '../items/item-key.ts';
import { MAX_ENVELOPE_BYTES } from '../items/envelope/layout.ts';
import { itemType, itemTypeNames, type ItemOutcomeSchema } from '../items/index.ts';
import { rejectOutcome, retryOutcome } from '../items/outcomes.ts';
import { route } from './route.ts';
import { base64UrlUpTo } from '../wire.ts';

/** Most items in one request. */
const OUTBOX_BATCH_MAX = 20;

type OutcomeSchema = ItemOutcomeSchema | typeof rejectOutcome | typeof retryOutcome;

/** Outcomes of several types stand once. */
const outcomes = [
  ...new Set(itemTypeNames.flatMap((type) => itemType(type).outcomes)),
  rejectOutcome,
  retryOutcome,
] as unknown as readonly [OutcomeSchema, ...OutcomeSchema[]];

/**
 * What became of one item. Every kind but `retry` ends it on the kiosk; repeating an item gives
 * the same kind again and changes nothing.
 */
const outboxOutcomeSchema = z.discriminatedUnion('kind', outcomes);
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
