import { sql } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { CodeState } from '#domain/provisional-code/life.ts';
import type { CodeLevel } from '#domain/provisional-code/order.ts';
import { SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../../caisses/person-id.ts';
import type { Database, Transaction } from '../../database/database.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import { lockAccountOf } from '../account-lock.ts';
import { withCodeTables, type ProvisionalCodeRow } from '../tables.ts';

/** Longer than the caisse may take to set a password. */
const useLeaseMs = 15 * SECOND_MS;

/** A code whose password this request alone may set, until its lease ends. */
export interface LeasedCode {
  readonly id: string;
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly issuedAt: EpochMs;
  readonly level: CodeLevel;
  readonly lease: Buffer;
}

type Leasing =
  | { readonly kind: 'leased'; readonly code: LeasedCode }
  /** Another request sets a password at this moment. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'used' }
  | { readonly kind: 'ended' };

/** Takes the lease of a code for one request. `hash` is that of the visitor's token, `lease` is random. */
export async function leaseCode(
  database: Database,
  { lease, hash, codeId }: { readonly lease: Buffer; readonly hash: Buffer; readonly codeId: string },
  now: EpochMs,
): Promise<Leasing> {
  const tables = withCodeTables(database);
  const leased = await tables
    .updateTable('provisional_codes')
    .set({ use_lease: lease, use_token: hash, use_lease_until: now + useLeaseMs })
    .where('id', '=', codeId)
    .where('state', '=', 'active')
    .where((row) => row.or([row('use_lease', 'is', null), row('use_lease_until', '<', now)]))
    .returning(['id', 'caisse', 'person', 'level', 'issued_at as issuedAt'])
    .executeTakeFirst();
  if (leased !== undefined) return { kind: 'leased', code: { ...leased, lease } };
  const code = await tables
    .selectFrom('provisional_codes')
    .select(['state', 'used_at'])
    .where('id', '=', codeId)
    .executeTakeFirst();
  if (code?.state === 'active') return { kind: 'busy' };
  return { kind: code === undefined || code.used_at === null ? 'ended' : 'used' };
}

/**
 * Gives the code to the next request. After `maybeSet` the term of the lease stays: the caisse did not answer, and a
 * revocation of the kiosk must still find this use.
 */
export async function freeLease(
  database: Database,
  { id, lease }: LeasedCode,
  outcome: 'nothingSet' | 'maybeSet',
): Promise<void> {
  await withCodeTables(database)
    .updateTable('provisional_codes')
    .set({ use_lease: null, ...(outcome === 'nothingSet' ? { use_lease_until: null } : {}) })
    .where('id', '=', id)
    .where('use_lease', '=', lease)
    .execute();
}

/**
 * Notes that the password is set, and ends the code if nothing else has ended it meanwhile: neither its term nor a
 * newer code undoes a use under way. `undone`: its kiosk was declared compromised, or never issued it. Call it under
 * `lockPerson`.
 */
export async function endLeasedCode(
  transaction: Transaction,
  { id, lease }: LeasedCode,
  at: EpochMs,
): Promise<'ended' | 'leaseLost' | 'undone'> {
  const ended = await withCodeTables(transaction)
    .updateTable('provisional_codes')
    .set({
      state: sql<CodeState>`case when state = 'active' then 'used' else state end`,
      ended_at: sql<EpochMs>`coalesce(ended_at, ${at}::bigint)`,
      used_at: at,
      use_lease: null,
      use_lease_until: null,
    })
    .where('id', '=', id)
    .where('use_lease', '=', lease)
    .returning(['state', 'disowned', 'received_at', 'kiosk_id'])
    .executeTakeFirst();
  if (ended === undefined) return 'leaseLost';
  if (ended.disowned) return 'undone';
  if (ended.state !== 'destroyed') return 'ended';
  const kiosk = await transaction
    .selectFrom('kiosks')
    .select('compromised_since')
    .where('id', '=', ended.kiosk_id)
    .executeTakeFirst();
  const since = kiosk?.compromised_since ?? null;
  return since !== null && since <= ended.received_at ? 'undone' : 'ended';
}

/**
 * Locks the account at the end of a use under way of a code that was undone meanwhile, if that use has set a password:
 * its process may die before it notes the use.
 */
export async function lockAfterUseUnderWay(
  jobs: Pick<Jobs, 'enqueue'>,
  transaction: Transaction,
  { use_lease_until: leaseUntil, ...code }: Pick<ProvisionalCodeRow, 'id' | 'caisse' | 'person' | 'use_lease_until'>,
  at: EpochMs,
): Promise<void> {
  if (leaseUntil === null) return;
  const lock = { at, about: 'useUnderWay', setSince: leaseUntil - useLeaseMs, runAt: leaseUntil } as const;
  await lockAccountOf(jobs, transaction, code, lock);
}
