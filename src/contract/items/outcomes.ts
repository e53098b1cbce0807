import * as z from 'zod/mini';
import { epochMsSchema } from '#domain/time/instant-schema.ts';

/** A claim: the code opens the account until then. */
export const activeOutcome = z.strictObject({ kind: z.literal('active'), validUntil: epochMsSchema });

/** A claim: kept, and finished when the caisse answers again. */
export const awaitingCaisseOutcome = z.strictObject({ kind: z.literal('awaitingCaisse') });

/**
 * A claim: a check of the caisse failed; the same sentence for every reason (SECURITY « One path, online and
 * offline »).
 */
export const refusedOutcome = z.strictObject({ kind: z.literal('refused') });

/** A claim: something newer came before; this code never lives. */
export const supersededOutcome = z.strictObject({ kind: z.literal('superseded') });

/** A request: always taken (P08). */
export const acceptedOutcome = z.strictObject({ kind: z.literal('accepted') });

/** Any item. Not readable, not signed by this kiosk, or not for this gateway: a dead letter. */
export const rejectOutcome = z.strictObject({ kind: z.literal('reject') });

/** Any item. The gateway failed on this item only; the others are done. */
export const retryOutcome = z.strictObject({ kind: z.literal('retry') });
