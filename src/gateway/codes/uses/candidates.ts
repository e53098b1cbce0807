import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { ProvisionalCode } from '#domain/provisional-code/code.ts';
import { MAX_TRIES, TRIES_AFTER_END, type CodeState } from '#domain/provisional-code/life.ts';
import type { Reference } from '#domain/provisional-code/reference.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../../caisses/caisse.ts';
import type { Database } from '../../database/database.ts';
import { sameMac, type Keys } from '../../keys/keys.ts';
import { codeHash } from '../code-hash.ts';
import { withCodeTables, type ProvisionalCodeRow } from '../tables.ts';

/** Which codes of a person a try may be about. */
export type CandidateScope =
  /** On a kiosk: the newest ones, since an old slip deserves to hear « replaced ». */
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
 * guesses made at the same time cannot be more than three. Only the codes it could count come back: those of `mayTry`
 * and `mayHearWhy`.
 */
export async function countTry(
  database: Database,
  caisse: CaisseId,
  person: PersonId,
  scope: CandidateScope,
  now: EpochMs,
): Promise<readonly Candidate[]> {
  const tables = withCodeTables(database);
  let candidates = tables
    .selectFrom('provisional_codes')
    .select('id')
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .where('state', '<>', 'pending');
  if (scope.kind === 'reference') candidates = candidates.where('reference', '=', scope.reference);
  return tables
    .updateTable('provisional_codes')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('id', 'in', candidates.orderBy('issued_at', 'desc').limit(comparisons[scope.kind]))
    .where(isWritten)
    .where(
      'tries',
      '<',
      sql<number>`case when state = 'active' and valid_until >= ${now}
        then ${sql.lit(MAX_TRIES)} else ${sql.lit(MAX_TRIES + TRIES_AFTER_END)} end`,
    )
    .returning(['id', 'caisse', 'person', 'reference', 'hash', 'hash_key_id', 'state', 'issued_at', 'valid_until'])
    .execute();
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
export async function giveTriesBack(database: Database, candidates: readonly Candidate[]): Promise<void> {
  await withCodeTables(database)
    .updateTable('provisional_codes')
    .set((row) => ({ tries: row('tries', '-', 1) }))
    .where(isOneOf(candidates))
    .execute();
}

/**
 * Three wrong tries destroy a code (P06). The same statement notes that its holder must be told; housekeeping tells
 * them. Without a code it runs too, and changes nothing.
 */
export async function recordWrongTry(
  database: Database,
  candidates: readonly Candidate[],
  now: EpochMs,
): Promise<void> {
  const isTheLast = sql<boolean>`state = 'active' and wrong_tries + 1 >= ${sql.lit(MAX_TRIES)}`;
  await withCodeTables(database)
    .updateTable('provisional_codes')
    .set((row) => ({
      wrong_tries: row('wrong_tries', '+', 1),
      state: sql<CodeState>`case when ${isTheLast} then 'destroyed' else state end`,
      ended_at: sql<EpochMs | null>`case when ${isTheLast} then ${now} else ended_at end`,
      destruction_untold: sql<boolean>`destruction_untold or (${isTheLast})`,
    }))
    .where(isOneOf(candidates))
    .where(isWritten)
    .execute();
}

/**
 * Always true, and makes the transaction write to the log of PostgreSQL. A commit that wrote waits for the disk, one
 * that wrote nothing does not: that wait would show which people have a code (I7).
 */
const isWritten = sql<boolean>`(select pg_logical_emit_message(true, 'borne', 'try') is not null)`;

/** The same statement with as many values, whether the person has codes or not. */
function isOneOf(candidates: readonly Candidate[]) {
  const ids = Array.from({ length: comparisons.newest }, (_, index) => candidates[index]?.id ?? decoyId);
  return sql<boolean>`id = any(${sql.val(ids)}::text[])`;
}

const decoyHash = randomBytes(32);
const decoyId = randomBytes(16).toString('hex');
const decoyReference: Reference = '00000000';
