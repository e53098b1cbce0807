import { sql } from 'kysely';
import type { Claim } from '#domain/provisional-code/claim.ts';
import { effectiveIssueTime } from '#domain/provisional-code/life.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database } from '../../database/database.ts';
import type { TakenEnvelope } from '../../intake/envelopes.ts';
import { withCodeTables, type ClaimRow, type KioskCopy } from '../tables.ts';

/** Where a claim stands in its allotment. */
export type ClaimPlace = Pick<Claim, 'allotmentId' | 'index'>;

/** A claim that was kept: its place may be freed and serve another one, which the digest tells apart. */
export type KnownClaim = ClaimPlace & Pick<ClaimRow, 'digest'>;

/** A claim that was opened, before its outcome. */
export interface Arrival {
  readonly taken: TakenEnvelope;
  readonly claim: Claim;
  /** SHA-256 of the signed bytes. */
  readonly digest: Buffer;
}

/** A claim within its rights when it came. */
export interface TimedArrival extends Arrival {
  readonly receivedAt: EpochMs;
}

export async function claimRow(database: Database, { allotmentId, index }: ClaimPlace): Promise<ClaimRow | undefined> {
  return await withCodeTables(database)
    .selectFrom('claims')
    .selectAll()
    .where('allotment_id', '=', allotmentId)
    .where('allotment_index', '=', index)
    .executeTakeFirst();
}

/** Keeps a claim sealed, as it came. When its place is taken, at most the kiosk's own copy of it is noted. */
export async function keepWaiting(
  database: Database,
  { taken: { header, verified }, claim, digest, receivedAt }: TimedArrival,
  kioskCopy: KioskCopy,
): Promise<void> {
  await withCodeTables(database)
    .insertInto('claims')
    .values({
      allotment_id: claim.allotmentId,
      allotment_index: claim.index,
      digest,
      kiosk_id: header.kioskId,
      caisse: claim.caisse,
      received_at: receivedAt,
      state: 'waiting',
      envelope: Buffer.from(verified.bytes),
      outcome: null,
      valid_until: null,
      kiosk_key_id: header.kioskKeyId,
      issued_at: effectiveIssueTime({ issuedAt: claim.issuedAt, receivedAt }),
      kiosk_copy: kioskCopy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['allotment_id', 'allotment_index'])
        .doUpdateSet({ kiosk_copy: kioskCopy })
        .where('claims.digest', '=', digest)
        .where(sql.val(kioskCopy), '=', 'here'),
    )
    .execute();
}

/** Ends a waiting claim whose kiosk does not count any more. */
export async function refuseWaiting(database: Database, { allotmentId, index }: ClaimPlace): Promise<void> {
  await withCodeTables(database)
    .updateTable('claims')
    .set({ state: 'done', envelope: null, outcome: 'refused' })
    .where('allotment_id', '=', allotmentId)
    .where('allotment_index', '=', index)
    .where('state', '=', 'waiting')
    .execute();
}

/**
 * Notes that its kiosk has brought its own copy of a claim that somebody else brought.
 *
 * @returns false when the claim is gone meanwhile: a report of its kiosk disowned it.
 */
export async function noteKioskCopy(
  database: Database,
  { claim: { allotmentId, index }, digest }: Pick<Arrival, 'claim' | 'digest'>,
): Promise<boolean> {
  const noted = await withCodeTables(database)
    .updateTable('claims')
    .set({ kiosk_copy: 'here' })
    .where('allotment_id', '=', allotmentId)
    .where('allotment_index', '=', index)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return noted.numUpdatedRows > 0n;
}
