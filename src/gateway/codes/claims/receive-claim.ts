import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { allotmentIdSchema, allotmentIndexSchema } from '#domain/provisional-code/allotment.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import { MINUTE_MS, SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import { CaisseUnavailable } from '../../caisses/caisse.ts';
import type { JobOutcome } from '../../jobs/jobs.ts';
import { takeEnvelope, type TakenEnvelope } from '../../intake/envelopes.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables, type ClaimRow } from '../tables.ts';
import { checkWithCaisse } from './caisse-checks.ts';
import { isWithinRights, openClaim } from './readable-claim.ts';
import { claimSettler, storedOutcome, type ClaimOutcome } from './settle-claim.ts';

/** The outcome of a claim, from a kiosk or a phone. Only a phone gets the reference, which is also on its slip. */
export type ClaimResult = (ClaimOutcome | { readonly kind: 'awaitingCaisse' }) & {
  readonly reference: Reference | undefined;
};

export interface ClaimReceiver {
  /** One handler for the kiosk's outbox and the public page; a repeat changes nothing and answers the same. */
  receive(taken: TakenEnvelope): Promise<ClaimResult>;
  /** Resumes a waiting claim whose process has died. */
  resume(place: ClaimPlace): Promise<void>;
}

type ClaimPlace = Pick<Claim, 'allotmentId' | 'index'>;

/** An admissible claim, before its outcome. */
interface Arrival {
  readonly taken: TakenEnvelope;
  readonly claim: Claim;
  /** SHA-256 of the signed bytes. */
  readonly digest: Buffer;
  readonly receivedAt: EpochMs;
}

const refused: ClaimResult = { kind: 'refused', reference: undefined };
const finishJob = 'codes.finishClaim';
const finishPayload = z.strictObject({ allotmentId: allotmentIdSchema, index: allotmentIndexSchema });

export function claimReceiver(services: CodeServices): ClaimReceiver {
  const { database, clock, jobs, log } = services;
  const settle = claimSettler(services);

  async function receive(taken: TakenEnvelope): Promise<ClaimResult> {
    const claim = await openClaim(services, taken);
    if (claim === undefined) return refused;
    const arrival = { taken, claim, digest: createHash('sha256').update(taken.verified.bytes).digest() };
    const receivedAt = clock.now();
    // A repeat is answered as before even when its time is over by now.
    return (await isWithinRights(services, taken, claim, receivedAt))
      ? await finishOrWait({ ...arrival, receivedAt })
      : await repeat(arrival);
  }

  async function repeat(arrival: Omit<Arrival, 'receivedAt'>): Promise<ClaimResult> {
    const { taken, claim, digest } = arrival;
    const row = await claimRow(claim);
    if (row === undefined) return refused;
    if (!row.digest.equals(digest)) {
      // Two claims with one place: the kiosk's storage was copied or its key is in strange hands.
      log.warning({ event: 'claimPlaceReused', kiosk: taken.header.kioskId, caisse: claim.caisse });
      return refused;
    }
    const outcome = storedOutcome(row);
    return outcome === undefined
      ? await finishOrWait({ ...arrival, receivedAt: row.received_at })
      : { ...outcome, reference: claim.reference };
  }

  async function finishOrWait(arrival: Arrival): Promise<ClaimResult> {
    const { claim } = arrival;
    const outcome = await finish(arrival);
    if (outcome === 'known') return await repeat(arrival);
    if (outcome !== 'caisseDown') return { ...outcome, reference: claim.reference };
    await keepWaiting(arrival);
    const row = await claimRow(claim);
    if (row?.state !== 'waiting' || !row.digest.equals(arrival.digest)) return await repeat(arrival);
    await resume(claim);
    return { kind: 'awaitingCaisse', reference: claim.reference };
  }

  async function finish({ taken, claim, digest, receivedAt }: Arrival): Promise<ClaimOutcome | 'known' | 'caisseDown'> {
    try {
      const caisseVerdict = await checkWithCaisse(services.caisses[claim.caisse], claim);
      return await settle({ claim, kioskId: taken.header.kioskId, digest, receivedAt, caisseVerdict });
    } catch (error) {
      if (error instanceof CaisseUnavailable) return 'caisseDown';
      throw error;
    }
  }

  jobs.register({
    kind: finishJob,
    parse: (payload) => finishPayload.parse(payload),
    maxAttempts: 100_000,
    async run(place, { attempt }): Promise<JobOutcome> {
      const row = await claimRow(place);
      if (row?.envelope == null) return { kind: 'done' };
      const taken = await takeEnvelope(services, row.envelope);
      const claim = taken && (await openClaim(services, taken));
      // Its kiosk was revoked in between, or the key it was sealed to was destroyed.
      if (taken === undefined || claim === undefined) {
        await refuseWaiting(row);
        return { kind: 'done' };
      }
      const outcome = await finish({ taken, claim, digest: row.digest, receivedAt: row.received_at });
      return outcome === 'caisseDown' ? { kind: 'retry', afterMs: retryAfterMs(attempt) } : { kind: 'done' };
    },
  });

  async function resume({ allotmentId, index }: ClaimPlace): Promise<void> {
    await jobs.enqueue(
      database,
      finishJob,
      { allotmentId, index },
      {
        uniqueKey: `${allotmentId}:${index}`,
        runAt: clock.now() + retryAfterMs(1),
      },
    );
  }

  async function claimRow({ allotmentId, index }: ClaimPlace): Promise<ClaimRow | undefined> {
    return await withCodeTables(database)
      .selectFrom('claims')
      .selectAll()
      .where('allotment_id', '=', allotmentId)
      .where('allotment_index', '=', index)
      .executeTakeFirst();
  }

  /** Sealed, as it came; nothing happens when its place is taken. */
  async function keepWaiting({ taken: { header, verified }, claim, digest, receivedAt }: Arrival): Promise<void> {
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
      })
      .onConflict((conflict) => conflict.columns(['allotment_id', 'allotment_index']).doNothing())
      .execute();
  }

  async function refuseWaiting(row: ClaimRow): Promise<void> {
    await withCodeTables(database)
      .updateTable('claims')
      .set({ state: 'done', envelope: null, outcome: 'refused' })
      .where('allotment_id', '=', row.allotment_id)
      .where('allotment_index', '=', row.allotment_index)
      .where('state', '=', 'waiting')
      .execute();
  }

  return { receive, resume };
}

/** Soon at first, since most failures are short; then once a minute until it succeeds. */
function retryAfterMs(attempt: number): number {
  return attempt <= 24 ? 5 * SECOND_MS : MINUTE_MS;
}
