import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { allotmentIdSchema, allotmentIndexSchema } from '#domain/provisional-code/allotment.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { CaisseUnavailable } from '../../caisses/caisse.ts';
import { takeEnvelope, type TakenEnvelope } from '../../intake/envelopes.ts';
import type { JobOutcome } from '../../jobs/jobs.ts';
import type { CodeServices } from '../services.ts';
import type { ClaimRow, KioskCopy } from '../tables.ts';
import { checkWithCaisse } from './caisse-checks.ts';
import {
  claimRow,
  keepWaiting,
  noteKioskCopy,
  refuseWaiting,
  type Arrival,
  type KnownClaim,
  type TimedArrival,
} from './claim-rows.ts';
import { claimFollower } from './follow-claims.ts';
import { isWithinRights, openClaim } from './readable-claim.ts';
import { claimSettler, storedOutcome, type ClaimOutcome } from './settle-claim.ts';

/**
 * The outcome of a claim, from a kiosk or a phone. Only a phone gets the reference, which is also on its slip, and only
 * it waits for the kiosk.
 */
export type ClaimResult = (ClaimOutcome | { readonly kind: 'awaitingCaisse' | 'awaitingKiosk' }) & {
  readonly reference: Reference | undefined;
};

export interface ClaimReceiver {
  /** One handler for the kiosk's outbox and the public page; a repeat changes nothing and answers the same. */
  receive(taken: TakenEnvelope): Promise<ClaimResult>;
  /** Resumes a waiting claim whose process has died. */
  resume(claim: KnownClaim): Promise<void>;
}

const refused: ClaimResult = { kind: 'refused', reference: undefined };
const finishJob = 'codes.finishClaim';
const finishPayload = z.strictObject({ allotmentId: allotmentIdSchema, index: allotmentIndexSchema });

export function claimReceiver(services: CodeServices): ClaimReceiver {
  const { database, clock, jobs, log } = services;
  const settle = claimSettler(services);
  const follower = claimFollower(services);

  async function receive(taken: TakenEnvelope): Promise<ClaimResult> {
    const claim = await openClaim(services, taken);
    if (claim === undefined) return refused;
    const arrival = { taken, claim, digest: createHash('sha256').update(taken.verified.bytes).digest() };
    const receivedAt = clock.now();
    // A repeat is answered as before even when its time is over by now.
    if (!(await isWithinRights(services, taken, claim, receivedAt))) return await repeat(arrival);
    const timed = { ...arrival, receivedAt };
    if (taken.isFromItsKiosk) return await finishOrWait(timed, 'here');
    const known = await claimRow(database, claim);
    return known === undefined ? await carry(timed) : await repeatOf(known, timed);
  }

  /** A claim that a phone brings, or another kiosk: the word of its own kiosk comes first. */
  async function carry(arrival: TimedArrival): Promise<ClaimResult> {
    const { claim } = arrival;
    const standing = await follower.standingOf(arrival);
    switch (standing) {
      case 'refused':
        return refused;
      case 'toCome': {
        await keepWaiting(database, arrival, 'awaited');
        const row = await claimRow(database, claim);
        if (row?.state !== 'waiting' || !row.digest.equals(arrival.digest)) return await repeat(arrival);
        await resume({ ...claim, digest: arrival.digest });
        return { kind: 'awaitingKiosk', reference: claim.reference };
      }
      case 'here':
      case 'awaited':
      case 'givenUp':
        return await finishOrWait(arrival, standing);
    }
  }

  async function repeat(arrival: Arrival | TimedArrival): Promise<ClaimResult> {
    const row = await claimRow(database, arrival.claim);
    if (row !== undefined) return await repeatOf(row, arrival);
    // A report disowned the claim a moment ago, and here its kiosk brings it: then it counts as a new one.
    return arrival.taken.isFromItsKiosk && 'receivedAt' in arrival ? await finishOrWait(arrival, 'here') : refused;
  }

  async function repeatOf(row: ClaimRow, arrival: Arrival | TimedArrival): Promise<ClaimResult> {
    const { taken, claim, digest } = arrival;
    const isConfirmed = row.kiosk_copy === 'here';
    if (!row.digest.equals(digest)) {
      if (taken.isFromItsKiosk && !isConfirmed && 'receivedAt' in arrival) {
        // The kiosk spends this place itself: what somebody else brought under it was not its own.
        await follower.disown({ ...row, place: { ...claim, digest: row.digest } });
        return await finishOrWait(arrival, 'here');
      }
      // Two claims with one place: the kiosk's storage was copied or its key is in strange hands.
      log.warning({ event: 'claimPlaceReused', kiosk: taken.header.kioskId, caisse: claim.caisse });
      return refused;
    }
    if (taken.isFromItsKiosk && !isConfirmed && !(await noteKioskCopy(database, arrival))) return await repeat(arrival);
    const outcome = storedOutcome(row);
    if (outcome !== undefined) return { ...outcome, reference: claim.reference };
    const timed = { ...arrival, receivedAt: row.received_at };
    if (taken.isFromItsKiosk) return await finishOrWait(timed, 'here');
    return row.kiosk_copy === 'awaited' ? await carry(timed) : await finishOrWait(timed, row.kiosk_copy);
  }

  async function finishOrWait(arrival: TimedArrival, kioskCopy: KioskCopy): Promise<ClaimResult> {
    const { claim } = arrival;
    const outcome = await finish(arrival, kioskCopy);
    if (outcome === 'known') return await repeat(arrival);
    if (outcome !== 'caisseDown') return { ...outcome, reference: claim.reference };
    await keepWaiting(database, arrival, kioskCopy);
    const row = await claimRow(database, claim);
    if (row?.state !== 'waiting' || !row.digest.equals(arrival.digest)) return await repeat(arrival);
    await resume({ ...claim, digest: arrival.digest });
    return { kind: 'awaitingCaisse', reference: claim.reference };
  }

  async function finish(
    { taken, claim, digest, receivedAt }: TimedArrival,
    kioskCopy: KioskCopy,
  ): Promise<ClaimOutcome | 'known' | 'caisseDown'> {
    try {
      const caisseVerdict = await checkWithCaisse(services.caisses[claim.caisse], claim);
      const { kioskId, kioskKeyId } = taken.header;
      return await settle({ claim, kioskId, kioskKeyId, kioskCopy, digest, receivedAt, caisseVerdict });
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
      const retry: JobOutcome = { kind: 'retry', afterMs: retryAfterMs(attempt) };
      const row = await claimRow(database, place);
      if (row?.envelope == null) return { kind: 'done' };
      const taken = await takeEnvelope(services, row.envelope);
      const claim = taken && (await openClaim(services, taken));
      // Its kiosk was revoked in between, or the key it was sealed to was destroyed.
      if (taken === undefined || claim === undefined) {
        await refuseWaiting(database, place);
        return { kind: 'done' };
      }
      const arrival = { taken, claim, digest: row.digest, receivedAt: row.received_at };
      const standing = row.kiosk_copy === 'awaited' ? await follower.standingOf(arrival) : row.kiosk_copy;
      if (standing === 'toCome') return retry;
      if (standing === 'refused') return { kind: 'done' };
      return (await finish(arrival, standing)) === 'caisseDown' ? retry : { kind: 'done' };
    },
  });

  async function resume({ allotmentId, index, digest }: KnownClaim): Promise<void> {
    await jobs.enqueue(
      database,
      finishJob,
      { allotmentId, index },
      {
        uniqueKey: `${allotmentId}:${index}:${digest.toString('hex')}`,
        runAt: clock.now() + retryAfterMs(1),
      },
    );
  }

  return { receive, resume };
}

/** Soon at first, since most failures are short; then once a minute until it succeeds. */
function retryAfterMs(attempt: number): number {
  return attempt <= 24 ? 5 * SECOND_MS : MINUTE_MS;
}
