import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import { effectiveIssueTime, validUntilOf } from '#domain/provisional-code/life.ts';
import type { ActivationVerdict } from '#domain/provisional-code/order.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Transaction } from '../../database/database.ts';
import { codeHash } from '../code-hash.ts';
import { newIdentifier } from '../new-identifier.ts';
import { lockPerson, makeWayFor } from '../person-order.ts';
import type { CodeServices } from '../services.ts';
import { withCodeTables, type ClaimOutcomeKind } from '../tables.ts';
import type { CaisseVerdict } from './caisse-checks.ts';

/** How a claim stands once it was taken. */
export type ClaimOutcome =
  | { readonly kind: 'active'; readonly validUntil: EpochMs }
  | { readonly kind: 'refused' }
  | { readonly kind: 'superseded' };

interface SettledClaim {
  readonly claim: Claim;
  readonly kioskId: KioskId;
  readonly receivedAt: EpochMs;
  readonly caisseVerdict: CaisseVerdict;
}

/**
 * Gives a claim its effect, once: whoever comes second finds the outcome of the first. Database statements only.
 */
export async function settleClaim(services: CodeServices, settled: SettledClaim): Promise<ClaimOutcome> {
  const { database, jobs } = services;
  const outcome = await database.transaction().execute(async (transaction) => {
    const held = await holdClaim(transaction, settled);
    if (held.earlier !== undefined) return held.earlier;
    const fresh: ClaimOutcome = held.isCompromised
      ? { kind: 'refused' }
      : await effectOf(services, transaction, settled);
    await endClaim(transaction, settled.claim, fresh);
    return fresh;
  });
  jobs.wake();
  return outcome;
}

/**
 * Holds the claim, and keeps its kiosk as it is until the end: it may have been declared compromised since the
 * signature was checked. `earlier` is the outcome when the claim is done already.
 */
async function holdClaim(
  transaction: Transaction,
  { claim, kioskId }: SettledClaim,
): Promise<{ readonly earlier: ClaimOutcome | undefined; readonly isCompromised: boolean }> {
  const row = await withCodeTables(transaction)
    .selectFrom('kiosks')
    .innerJoin('claims', 'claims.kiosk_id', 'kiosks.id')
    .select(['claims.outcome', 'claims.valid_until', 'kiosks.status'])
    .where('kiosks.id', '=', kioskId)
    .where('claims.allotment_id', '=', claim.allotmentId)
    .where('claims.allotment_index', '=', claim.index)
    .forShare('kiosks')
    .forUpdate('claims')
    .executeTakeFirstOrThrow();
  return { earlier: storedOutcome(row), isCompromised: row.status === 'compromised' };
}

export function storedOutcome(row: {
  readonly outcome: ClaimOutcomeKind | null;
  readonly valid_until: EpochMs | null;
}): ClaimOutcome | undefined {
  if (row.outcome === null) return undefined;
  return row.outcome === 'active' && row.valid_until !== null
    ? { kind: 'active', validUntil: row.valid_until }
    : { kind: row.outcome === 'superseded' ? 'superseded' : 'refused' };
}

async function effectOf(
  services: CodeServices,
  transaction: Transaction,
  { claim, kioskId, receivedAt, caisseVerdict }: SettledClaim,
): Promise<ClaimOutcome> {
  if (caisseVerdict.kind === 'refused') return { kind: 'refused' };
  const { person, account } = caisseVerdict;
  await lockPerson(transaction, claim.caisse, person);

  const now = services.clock.now();
  const times = { issuedAt: claim.issuedAt, receivedAt };
  const issuedAt = effectiveIssueTime(times);
  const validUntil = validUntilOf(times);
  const arriving = { caisse: claim.caisse, person, effectiveIssueTime: issuedAt, validUntil };
  const verdict = await makeWayFor(transaction, arriving, account, now);

  const codeId = newIdentifier();
  const key = services.keys.codes.current();
  await withCodeTables(transaction)
    .insertInto('provisional_codes')
    .values({
      id: codeId,
      caisse: claim.caisse,
      person,
      reference: claim.reference,
      hash: codeHash(key, { ...arriving, codeId, reference: claim.reference, code: claim.code }),
      hash_key_id: key.id,
      state: verdict,
      issued_at: issuedAt,
      received_at: receivedAt,
      valid_until: validUntil,
      activated_at: verdict === 'active' ? now : null,
      ended_at: verdict === 'active' ? null : now,
      kiosk_id: kioskId,
      allotment_id: claim.allotmentId,
      allotment_index: claim.index,
    })
    .execute();
  if (verdict === 'active') {
    const notice = { kind: 'codeIssued', caisse: claim.caisse, person, at: issuedAt } as const;
    await services.notices.tell(transaction, notice, codeId);
  }
  return outcomeOf(verdict, validUntil);
}

function outcomeOf(verdict: ActivationVerdict, validUntil: EpochMs): ClaimOutcome {
  switch (verdict) {
    case 'active':
      return { kind: 'active', validUntil };
    case 'superseded':
      return { kind: 'superseded' };
    case 'expired':
      return { kind: 'refused' };
  }
}

async function endClaim(transaction: Transaction, claim: Claim, outcome: ClaimOutcome): Promise<void> {
  await withCodeTables(transaction)
    .updateTable('claims')
    .set({
      state: 'done',
      envelope: null,
      outcome: outcome.kind,
      valid_until: outcome.kind === 'active' ? outcome.validUntil : null,
    })
    .where('allotment_id', '=', claim.allotmentId)
    .where('allotment_index', '=', claim.index)
    .where('state', '=', 'waiting')
    .execute();
}
