import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { SECOND_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { AccountSession } from '../visitors/account-sessions.ts';
import { withAccountTables, type ActKind } from './tables.ts';

/** Longer than the caisse may take to do it. */
const leaseMs = 15 * SECOND_MS;

/** One change in a session, as its kiosk drew it: who repeats it says the same. */
export interface Act {
  readonly session: Pick<AccountSession, 'hash'>;
  readonly kind: ActKind;
  readonly actHash: Buffer;
  /** Of all that it says, under the token: a new password is among it. */
  readonly contentMac: Buffer;
}

/** What the gateway holds of an act. */
export type ActState =
  /** This request does it, until its lease ends; `at` is what the caisse is told. */
  | { readonly kind: 'leased'; readonly lease: Buffer; readonly at: EpochMs }
  /** Another request does it at this moment. */
  | { readonly kind: 'underWay' }
  | { readonly kind: 'done' }
  | { readonly kind: 'otherContent' }
  | { readonly kind: 'unknown' };

/**
 * Writes an act down once its right is proven; whoever repeats it needs no second proof. Nothing happens when it is there
 * already, or its session is over.
 */
export async function addAct(
  database: Database | Transaction,
  { session, kind, actHash, contentMac }: Act,
  at: EpochMs,
): Promise<void> {
  await sql`
    insert into account_acts (session_hash, kind, act_hash, content_mac, at)
    select hash, ${kind}::text, ${actHash}::bytea, ${contentMac}::bytea, ${at}::bigint
    from visitor_sessions where hash = ${session.hash}
    on conflict do nothing`.execute(database);
}

/** Takes the lease of an act for this request, when it is there and nobody holds it. */
export async function leaseAct(database: Database, act: Act, now: EpochMs): Promise<ActState> {
  const { session, actHash, contentMac } = act;
  const lease = randomBytes(16);
  const leased = await withAccountTables(database)
    .updateTable('account_acts')
    .set({ lease, lease_until: now + leaseMs })
    .where('session_hash', '=', session.hash)
    .where('act_hash', '=', actHash)
    .where('content_mac', '=', contentMac)
    .where('is_done', '=', false)
    .where((row) => row.or([row('lease', 'is', null), row('lease_until', '<', now)]))
    .returning('at')
    .executeTakeFirst();
  if (leased !== undefined) return { kind: 'leased', lease, at: leased.at };
  return await actState(database, act);
}

/** The same without taking the lease. */
export async function actState(
  database: Database,
  { session, actHash, contentMac }: Act,
): Promise<Exclude<ActState, { readonly kind: 'leased' }>> {
  const known = await withAccountTables(database)
    .selectFrom('account_acts')
    .select(['content_mac', 'is_done'])
    .where('session_hash', '=', session.hash)
    .where('act_hash', '=', actHash)
    .executeTakeFirst();
  if (known === undefined) return { kind: 'unknown' };
  if (!timingSafeEqual(known.content_mac, contentMac)) return { kind: 'otherContent' };
  return { kind: known.is_done ? 'done' : 'underWay' };
}

/** Nothing was done: the act is as if it had never been. */
export async function dropAct(database: Database, { session, actHash }: Act, lease: Buffer): Promise<void> {
  await withAccountTables(database)
    .deleteFrom('account_acts')
    .where('session_hash', '=', session.hash)
    .where('act_hash', '=', actHash)
    .where('lease', '=', lease)
    .execute();
}

/** The caisse did not answer, so it may be done, or refused what is proven once: the next request asks the same again. */
export async function freeAct(database: Database, { session, actHash }: Act, lease: Buffer): Promise<void> {
  await withAccountTables(database)
    .updateTable('account_acts')
    .set({ lease: null, lease_until: null })
    .where('session_hash', '=', session.hash)
    .where('act_hash', '=', actHash)
    .where('lease', '=', lease)
    .execute();
}

/** Notes that it is done. `leaseLost`: another request notes it. `gone`: the session has ended meanwhile. */
export async function endAct(
  transaction: Transaction,
  { session, actHash }: Act,
  lease: Buffer,
): Promise<'ended' | 'leaseLost' | 'gone'> {
  const tables = withAccountTables(transaction);
  const ended = await tables
    .updateTable('account_acts')
    .set({ is_done: true, lease: null, lease_until: null })
    .where('session_hash', '=', session.hash)
    .where('act_hash', '=', actHash)
    .where('lease', '=', lease)
    .returning('at')
    .executeTakeFirst();
  if (ended !== undefined) return 'ended';
  const other = await tables
    .selectFrom('account_acts')
    .select('at')
    .where('session_hash', '=', session.hash)
    .where('act_hash', '=', actHash)
    .executeTakeFirst();
  return other === undefined ? 'gone' : 'leaseLost';
}

/**
 * Whether the password that the caisse holds was set by this very session: between the caisse's answer and the end of the act
 * the session still carries the time of the former one.
 */
export async function isOwnChange(
  database: Database,
  { hash }: Pick<AccountSession, 'hash'>,
  passwordChangedAt: EpochMs,
): Promise<boolean> {
  const own = await withAccountTables(database)
    .selectFrom('account_acts')
    .select('at')
    .where('session_hash', '=', hash)
    .where('kind', '=', 'password')
    .where('at', '=', passwordChangedAt)
    .executeTakeFirst();
  return own !== undefined;
}
