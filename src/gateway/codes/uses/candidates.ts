import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import { MAX_TRIES, stateAt, TRIES_AFTER_END } from '#domain/provisional-code/life.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import type { Database } from '../../database/database.ts';
import { sameMac, type Keys } from '../../keys/keys.ts';
import { codeHash } from '../code-hash.ts';
import { lockName } from '../person-order.ts';
import type { ProvisionalCodeRow } from '../tables.ts';

/** Which codes of a person a try may be about. */
export type CandidateScope =
  /** On a kiosk: the live ones, then the newest, since an old slip deserves to hear « replaced ». */
  | { readonly kind: 'newest' }
  /** Away from it: those with this reference; others are not touched (SECURITY « Provisional codes »). */
  | { readonly kind: 'reference'; readonly reference: Reference };

export type Candidate = Pick<
  ProvisionalCodeRow,
  'id' | 'caisse' | 'person' | 'reference' | 'hash' | 'hash_key_id' | 'state' | 'issued_at' | 'valid_until'
>;

/** The number of comparisons, equal for all people, with or without codes. */
const comparisons = { newest: 4, reference: 1 } as const;

/**
 * Counts one try on each candidate *before* anything is compared, in one conditional statement, so that
 * guesses made at the same time cannot be more than three. The person's live codes share one counter: a try on one
 * counts on both. Only the codes it could count come back: those of `mayTry` and `mayHearWhy`. It takes the person's
 * lock, so that statements on the same codes cannot wait for each other in a circle.
 */
export async function countTry(
  database: Database,
  caisse: CaisseId,
  person: PersonId,
  scope: CandidateScope,
  now: EpochMs,
): Promise<readonly Candidate[]> {
  const isLive = sql<boolean>`(state = 'active' and valid_until >= ${now}::bigint)`;
  const holder = sql<boolean>`caisse = ${caisse} and person = ${person}`;
  const inScope = scope.kind === 'reference' ? sql<boolean>`reference = ${scope.reference}` : sql<boolean>`true`;
  const { rows } = await sql<Candidate>`
    update provisional_codes set tries = tries + 1
    where ${isLocked({ caisse, person })} and ${isWritten} and ${holder}
      and (id in (
          select id from provisional_codes where ${holder} and state <> 'pending' and ${inScope}
          order by ${isLive} desc, issued_at desc limit ${sql.lit(comparisons[scope.kind])})
        or ${isLive} and exists (select from provisional_codes where ${holder} and ${isLive} and ${inScope}))
      and tries < case when ${isLive} then ${sql.lit(MAX_TRIES)} else ${sql.lit(MAX_TRIES + TRIES_AFTER_END)} end
    returning id, caisse, person, reference, hash, hash_key_id, state, issued_at, valid_until`.execute(database);
  return rows;
}

/**
 * The candidate whose digits were typed, a live one before an ended one. Decoys under their own key replace missing
 * candidates: the number of HMACs is the same for every person (I7).
 */
export function matchingCandidate(
  keys: Pick<Keys, 'codes' | 'decoys'>,
  candidates: readonly Candidate[],
  scope: CandidateScope,
  typed: { readonly caisse: CaisseId; readonly person: PersonId; readonly code: ProvisionalCode },
): Candidate | undefined {
  const decoyKey = keys.decoys.current();
  let match: Candidate | undefined;
  for (let index = 0; index < comparisons[scope.kind]; index += 1) {
    const candidate = candidates[index];
    const key = candidate === undefined ? undefined : keys.codes.byId(candidate.hash_key_id);
    const expected = candidate?.hash ?? decoyHash;
    const made = codeHash(key ?? decoyKey, {
      caisse: typed.caisse,
      person: typed.person,
      codeId: candidate?.id ?? decoyId,
      reference: candidate?.reference ?? decoyReference,
      code: typed.code,
    });
    const same = sameMac(made, expected) && key !== undefined;
    if (same && candidate !== undefined && match?.state !== 'active') match = candidate;
  }
  return match;
}

/** Gives a try back after the right digits: only wrong ones count. */
export async function giveTriesBack(database: Database, tried: Tried, now: EpochMs): Promise<void> {
  await sql`
    update provisional_codes set tries = greatest(tries - 1, wrong_tries)
    where ${isLocked(tried)} and ${wasCounted(tried, now)}`.execute(database);
}

/**
 * Three wrong tries destroy a code (P06), and with it the one that lives beside it. The same statement notes that its
 * holder must be told; housekeeping tells them. Without a code it runs too, and changes nothing.
 */
export async function recordWrongTry(database: Database, tried: Tried, now: EpochMs): Promise<void> {
  const isTheLast = sql<boolean>`state = 'active' and wrong_tries + 1 >= ${sql.lit(MAX_TRIES)}`;
  await sql`
    update provisional_codes set
      tries = greatest(tries, wrong_tries + 1),
      wrong_tries = wrong_tries + 1,
      state = case when ${isTheLast} then 'destroyed' else state end,
      ended_at = case when ${isTheLast} then ${now}::bigint else ended_at end,
      destruction_untold = destruction_untold or (${isTheLast})
    where ${isLocked(tried)} and ${isWritten} and ${wasCounted(tried, now)}`.execute(database);
}

/** A person, and the codes on which a try was counted. */
export interface Tried {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly candidates: readonly Pick<Candidate, 'id' | 'state' | 'valid_until'>[];
}

/**
 * The codes of a try: those that it counted, and a live one that came in between, which has taken over the count. The
 * same statement with as many values, whether the person has codes or not.
 */
function wasCounted({ caisse, person, candidates }: Tried, now: EpochMs) {
  const ids = Array.from({ length: comparisons.newest }, (_, index) => candidates[index]?.id ?? decoyId);
  const isLive = candidates.some((one) => stateAt({ state: one.state, validUntil: one.valid_until }, now) === 'active');
  return sql<boolean>`(id = any(${sql.val(ids)}::text[])
    or ${isLive}::boolean and caisse = ${caisse} and person = ${person} and state = 'active')`;
}

/** Always true once the person's lock is held, until the end of the statement. */
function isLocked(holder: Pick<Tried, 'caisse' | 'person'>) {
  return sql<boolean>`(select true from pg_advisory_xact_lock(hashtextextended(${lockName(holder)}, 0)))`;
}

/**
 * Always true, and makes the transaction write to the log of PostgreSQL. A commit that wrote waits for the disk, one
 * that wrote nothing does not: that wait would show which people have a code (I7).
 */
const isWritten = sql<boolean>`(select pg_logical_emit_message(true, 'borne', 'try') is not null)`;

const decoyHash = randomBytes(32);
const decoyId = randomBytes(16).toString('hex');
const decoyReference: Reference = '00000000';
