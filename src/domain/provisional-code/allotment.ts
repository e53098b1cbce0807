import * as z from 'zod/mini';
import { caisseIdSchema } from '../caisse/caisse-schema.ts';
import { HOUR_MS, type EpochMs } from '../time/instant.ts';
import { epochMsSchema } from '../time/instant-schema.ts';
import { CODE_LIFE_MS } from './life.ts';

/**
 * How long a kiosk without network may go on with codes: it issues claims from an allotment, and keeps claims and
 * requests in its outbox (SECURITY « Allotment », « Sealing and keys »).
 */
export const OFFLINE_CODES_MS = 72 * HOUR_MS;

/** Eight bytes in lower-case hexadecimal. */
export const allotmentIdSchema = z.string().check(z.regex(/^[0-9a-f]{16}$/));
export type AllotmentId = z.infer<typeof allotmentIdSchema>;

/** A kiosk's number, unsigned 32 bits; 0 is never given. */
export const kioskIdSchema = z.int().check(z.gte(1), z.lte(0xffff_ffff));
export type KioskId = z.infer<typeof kioskIdSchema>;

/** The place of a claim in its allotment, from 0; unsigned 16 bits. */
export const allotmentIndexSchema = z.int().check(z.gte(0), z.lte(0xffff));

/** The right to issue `count` claims for one caisse on one kiosk; signed by the gateway. */
export const allotmentSchema = z.readonly(
  z.object({
    allotmentId: allotmentIdSchema,
    kioskId: kioskIdSchema,
    caisse: caisseIdSchema,
    count: z.int().check(z.gte(1), z.lte(0xffff)),
    issuedAt: epochMsSchema,
    lastUseAt: epochMsSchema,
  }),
);
export type Allotment = z.infer<typeof allotmentSchema>;

export type ClaimTimeVerdict = 'acceptable' | 'beforeAllotment' | 'afterAllotment' | 'tooLate';

/** The last instant at which the kiosk may issue from an allotment given at `issuedAt`. */
export function lastUseOf(issuedAt: EpochMs): EpochMs {
  return issuedAt + OFFLINE_CODES_MS;
}

/**
 * Whether the gateway may take, at `now`, a claim issued at `issuedAt` (SECURITY « Time »):
 * allotment.issuedAt ≤ issuedAt ≤ lastUseAt, and now ≤ lastUseAt + the life of a code.
 */
export function claimTimeVerdict(
  allotment: Pick<Allotment, 'issuedAt' | 'lastUseAt'>,
  issuedAt: EpochMs,
  now: EpochMs,
): ClaimTimeVerdict {
  if (issuedAt < allotment.issuedAt) return 'beforeAllotment';
  if (issuedAt > allotment.lastUseAt) return 'afterAllotment';
  if (now > allotment.lastUseAt + CODE_LIFE_MS) return 'tooLate';
  return 'acceptable';
}

/** Whether the kiosk may issue from it at `now`, `spent` of its indexes being used already. */
export function canIssueFrom(allotment: Allotment, spent: number, now: EpochMs): boolean {
  return spent < allotment.count && claimTimeVerdict(allotment, now, now) === 'acceptable';
}
