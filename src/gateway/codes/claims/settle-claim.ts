import { sql } from 'kysely';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { Claim } from '#domain/provisional-code/claim.ts';
import { effectiveIssueTime, validUntilOf } from '#domain/provisional-code/life.ts';
import type { ActivationVerdict } from '#domain/provisional-code/order.ts';
import { isOneClaimTooMany } from '#domain/throttle/policy.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { batched } from '../../database/batched.ts';
import type { Transaction } from '../../database/database.ts';
import { insertRows } from '../../database/insert-rows.ts';
import { codeHash } from '../code-hash.ts';
import { noteLimits } from '../code-limits.ts';
import { newIdentifier } from '../new-identifier.ts';
import {
  judgeArrivals,
  lockPeople,
  supersedeLiveCodes,
  type ArrivalVerdict,
  type ArrivingCode,
} from '../person-order.ts';
import { recordEvents } from '../../visitors/account-events.ts';
import type { CodeServices } from '../services.ts';
import type { ClaimOutcomeKind, ClaimRow, KioskCopy, ProvisionalCodeRow } from '../tables.ts';
import type { CaisseVerdict } from './caisse-checks.ts';

/** How a claim stands once it was taken. */
export type ClaimOutcome =
  | { readonly kind: 'active'; readonly validUntil: EpochMs }
  | { readonly kind: 'refused' }
  | { readonly kind: 'superseded' };

export interface JudgedClaim {
  readonly claim: Claim;
  readonly kioskId: KioskId;
  /** SHA-256 of the signed bytes. */
  readonly digest: Buffer;
  readonly receivedAt: EpochMs;
  readonly caisseVerdict: CaisseVerdict;
  readonly kioskKeyId: number;
  readonly kioskCopy: KioskCopy;
}

/** A judged claim with its code and verdict. No code when it is refused: by the caisse, its kiosk's standing, a day's limit. */
interface Arriving extends JudgedClaim {
  readonly code: ArrivingCode | undefined;
  readonly verdict: ActivationVerdict | undefined;
  readonly replaces: boolean;
  readonly counted: ArrivalVerdict['counted'];
  readonly isOverLimit: boolean;
}

/**
 * Settles claims, each once: a claim whose place is taken already, by an outcome or by another claim, is `known` and
 * changes nothing. Simultaneous claims share one transaction of database statements only; it holds each place and each
 * person once.
 */
export function claimSettler(services: CodeServices): (claim: JudgedClaim) => Promise<ClaimOutcome | 'known'> {
  const { database, jobs } = services;
  return batched(
    async (claims) => {
      const outcomes = await database
        .transaction()
        .execute(async (transaction) => await settleAll(services, transaction, claims));
      jobs.wake();
      return outcomes;
    },
    { keysOf: ({ claim, caisseVerdict }) => [placeOf(claim), ...personOf(claim, caisseVerdict)] },
  );
}

const none: ArrivalVerdict['counted'] = { tries: 0, wrongTries: 0 };

/** What a claim is when its person has had a day's codes. */
const refusedAsLast = {
  code: undefined,
  verdict: undefined,
  replaces: false,
  counted: none,
  isOverLimit: true,
} as const;

const placeOf = ({ allotmentId, index }: Pick<Claim, 'allotmentId' | 'index'>): string => `${allotmentId}:${index}`;

const personOf = ({ caisse }: Claim, verdict: CaisseVerdict): readonly string[] =>
  verdict.kind === 'confirmed' ? [`${caisse}/${verdict.person}`] : [];

async function settleAll(
  services: CodeServices,
  transaction: Transaction,
  claims: readonly JudgedClaim[],
): Promise<readonly (ClaimOutcome | 'known')[]> {
  const compromised = await holdKiosks(transaction, claims);
  const codes = claims.map((judged) => (compromised.has(judged.kioskId) ? undefined : codeOf(judged)));
  const arrivals = claims.flatMap(({ caisseVerdict }, index) => {
    const code = codes[index];
    return code !== undefined && caisseVerdict.kind === 'confirmed' ? [{ code, account: caisseVerdict.account }] : [];
  });
  if (arrivals.length > 0)
    await lockPeople(
      transaction,
      arrivals.map(({ code }) => code),
    );

  const now = services.clock.now();
  const verdicts = arrivals.length > 0 ? await judgeArrivals(transaction, arrivals, now) : [];
  const verdictOf = new Map(arrivals.map(({ code }, index) => [code, verdicts[index]]));
  const arriving = claims.map((judged, index): Arriving => {
    const code = codes[index];
    const judgement = code && verdictOf.get(code);
    // The last live code stays: neither this claim nor what it would replace changes.
    if (judgement?.verdict === 'active' && isOneClaimTooMany(judgement.accepted))
      return { ...judged, ...refusedAsLast };
    return {
      ...judged,
      code,
      verdict: judgement?.verdict,
      replaces: judgement?.replaces ?? false,
      counted: judgement?.counted ?? none,
      isOverLimit: false,
    };
  });
  const taken = await takePlaces(transaction, arriving);
  const isTaken = ({ claim }: Arriving) => taken.has(placeOf(claim));
  const limited = arriving.flatMap((each, index) => {
    const code = codes[index];
    return code !== undefined && each.isOverLimit && isTaken(each) ? [code] : [];
  });
  await noteLimits(services, transaction, limited, now);
  await addCodes(services, transaction, arriving.filter(isTaken), now);
  return arriving.map((each) => (isTaken(each) ? outcomeOf(each) : 'known'));
}

/** Keeps the kiosks as they are until the end, and says which were declared compromised since the signature was checked. */
async function holdKiosks(transaction: Transaction, claims: readonly JudgedClaim[]): Promise<ReadonlySet<KioskId>> {
  const ids = JSON.stringify([...new Set(claims.map(({ kioskId }) => kioskId))]);
  const { rows } = await sql<{ id: KioskId; status: string }>`
    select id, status from kiosks where id in (select value::bigint from jsonb_array_elements_text(${ids}::jsonb))
    order by id for share`.execute(transaction);
  return new Set(rows.filter(({ status }) => status === 'compromised').map(({ id }) => id));
}

function codeOf({ claim, kioskId, receivedAt, caisseVerdict }: JudgedClaim): ArrivingCode | undefined {
  if (caisseVerdict.kind === 'refused') return undefined;
  const times = { issuedAt: claim.issuedAt, receivedAt };
  return {
    caisse: claim.caisse,
    person: caisseVerdict.person,
    level: 'presented',
    kioskId,
    effectiveIssueTime: effectiveIssueTime(times),
    validUntil: validUntilOf(times),
  };
}

/** Writes down how claims ended, new ones and those that waited for their caisse; gives the places this was true of. */
async function takePlaces(transaction: Transaction, arriving: readonly Arriving[]): Promise<ReadonlySet<string>> {
  const inOrder = [...arriving].sort((one, other) => (placeOf(one.claim) < placeOf(other.claim) ? -1 : 1));
  const { rows: taken } = await sql<{ allotmentId: string; index: number }>`
    ${insertRows<ClaimRow>('claims', inOrder.map(claimRowOf))}
    on conflict (allotment_id, allotment_index) do update set
      state = excluded.state, envelope = null, outcome = excluded.outcome, valid_until = excluded.valid_until,
      kiosk_copy = case when claims.kiosk_copy = 'here' then 'here' else excluded.kiosk_copy end
      where claims.state = 'waiting' and claims.digest = excluded.digest and claims.received_at = excluded.received_at
    returning allotment_id as "allotmentId", allotment_index as "index"`.execute(transaction);
  return new Set(taken.map(placeOf));
}

function claimRowOf(arriving: Arriving): ClaimRow {
  const { claim, kioskId, kioskKeyId, kioskCopy, digest, receivedAt } = arriving;
  const outcome = outcomeOf(arriving);
  return {
    allotment_id: claim.allotmentId,
    allotment_index: claim.index,
    digest,
    kiosk_id: kioskId,
    caisse: claim.caisse,
    received_at: receivedAt,
    state: 'done',
    envelope: null,
    outcome: outcome.kind,
    valid_until: outcome.kind === 'active' ? outcome.validUntil : null,
    kiosk_key_id: kioskKeyId,
    issued_at: effectiveIssueTime({ issuedAt: claim.issuedAt, receivedAt }),
    kiosk_copy: kioskCopy,
  };
}

/** Also codes that never live: their digits hear why. */
async function addCodes(
  { keys, notices, configuration }: CodeServices,
  transaction: Transaction,
  arriving: readonly Arriving[],
  now: EpochMs,
): Promise<void> {
  const replacing = arriving.flatMap(({ code, replaces }) => (code !== undefined && replaces ? [code] : []));
  if (replacing.length > 0) await supersedeLiveCodes(transaction, replacing, now);

  const key = keys.codes.current();
  const rows = arriving.flatMap(({ claim, kioskId, receivedAt, code, verdict, counted }) => {
    if (code === undefined || verdict === undefined) return [];
    const { caisse, person, effectiveIssueTime: issuedAt, validUntil } = code;
    const id = newIdentifier();
    return [
      {
        id,
        caisse,
        person,
        reference: claim.reference,
        hash: codeHash(key, { caisse, person, codeId: id, reference: claim.reference, code: claim.code }),
        hash_key_id: key.id,
        state: verdict,
        issued_at: issuedAt,
        received_at: receivedAt,
        valid_until: validUntil,
        activated_at: verdict === 'active' ? now : null,
        ended_at: verdict === 'active' ? null : now,
        tries: counted.tries,
        wrong_tries: counted.wrongTries,
        kiosk_id: kioskId,
        allotment_id: claim.allotmentId,
        allotment_index: claim.index,
      },
    ];
  });
  if (rows.length > 0) await insertRows<ProvisionalCodeRow>('provisional_codes', rows).execute(transaction);
  const living = rows.filter(({ state }) => state === 'active');
  await notices.tellAll(
    transaction,
    living.map(({ id, caisse, person, issued_at: at }) => ({ kind: 'codeIssued', caisse, person, at, about: id })),
  );
  const events = living.map(
    ({ caisse, person, issued_at: at, kiosk_id: kioskId }) =>
      ({ kind: 'codeIssued', caisse, person, at, kioskId }) as const,
  );
  await recordEvents(transaction, configuration.sites, events);
}

function outcomeOf({ code, verdict }: Arriving): ClaimOutcome {
  if (code === undefined || verdict === undefined || verdict === 'expired') return { kind: 'refused' };
  return verdict === 'active' ? { kind: 'active', validUntil: code.validUntil } : { kind: 'superseded' };
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
