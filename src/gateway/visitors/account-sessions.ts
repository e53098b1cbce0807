import { sql } from 'kysely';
import type { VisitorToken } from '#contract/identifiers.ts';
import type { ActsAs, Audience, SessionStage } from '#domain/account/acts.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { IdentityLevel } from '#domain/identity/level.ts';
import type { SessionOpening } from '#domain/identity/password-ancestry.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Account } from '../caisses/caisse.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import {
  confirmationMs,
  hashOf,
  isGivenAt,
  sessionSlidingMs,
  type GivenToken,
  type SessionPlace,
} from './session-place.ts';
import { withVisitorTables, type ShownFactor } from './tables.ts';

/** Somebody of a caisse. */
export interface Holder {
  readonly caisse: CaisseId;
  readonly person: PersonId;
}

/** An account session as a route reads it: in time, and at the place where it is used. */
export interface AccountSession extends Holder {
  readonly hash: Buffer;
  readonly level: IdentityLevel;
  readonly openedBy: SessionOpening;
  readonly stage: SessionStage;
  readonly audience: Audience;
  readonly actsAs: ActsAs;
  /** In whose place; nobody exactly when the person acts for themselves. */
  readonly actFor: PersonId | null;
  readonly passwordSetAt: EpochMs | null;
  readonly confirmedAt: EpochMs | null;
  readonly expiresAt: EpochMs;
  readonly endsAt: EpochMs;
}

/** Whose file a session shows and prints from: that of whom it acts for, else the person's own. */
export const holderOfFile = ({ person, actFor }: Pick<AccountSession, 'person' | 'actFor'>): PersonId =>
  actFor ?? person;

/** A one-time code is about the session that asked for it: no other one can use it. */
export const subjectOf = ({ hash }: Pick<AccountSession, 'hash'>): string => hash.toString('hex');

/** The session of a token shown at its place and in time. It slides no further by this. */
export async function findSession(
  database: Database | Transaction,
  token: VisitorToken,
  place: SessionPlace,
  now: EpochMs,
): Promise<AccountSession | undefined> {
  return await withVisitorTables(database)
    .selectFrom('visitor_sessions')
    .select([
      'hash',
      'caisse',
      'person',
      'level',
      'opened_by as openedBy',
      'stage',
      'audience',
      'acts_as as actsAs',
      'act_for as actFor',
      'password_set_at as passwordSetAt',
      'confirmed_at as confirmedAt',
      'sliding_until as expiresAt',
      'absolute_until as endsAt',
    ])
    .where('hash', '=', hashOf(token))
    .where('first_use', 'is', null)
    .where(isGivenAt(place))
    .where('sliding_until', '>=', now)
    .where('absolute_until', '>=', now)
    .executeTakeFirst();
}

/** The visitor is still there: two more minutes, never past the absolute end. Undefined when the session is over. */
export async function keepSession(
  database: Database,
  token: VisitorToken,
  place: SessionPlace,
  now: EpochMs,
): Promise<Omit<GivenToken, 'token'> | undefined> {
  return await withVisitorTables(database)
    .updateTable('visitor_sessions')
    .set({ sliding_until: sql<EpochMs>`least(${now + sessionSlidingMs}::bigint, absolute_until)` })
    .where('hash', '=', hashOf(token))
    .where('first_use', 'is', null)
    .where(isGivenAt(place))
    .where('sliding_until', '>=', now)
    .where('absolute_until', '>=', now)
    .returning(['sliding_until as expiresAt', 'absolute_until as endsAt'])
    .executeTakeFirst();
}

/**
 * Raises an open session to `strong`, in the statement that checks it: one that has ended, was opened by a code, or holds
 * another password by now, is never raised. Undefined then.
 */
export async function raiseToStrong(
  transaction: Transaction,
  { hash, passwordSetAt }: Pick<AccountSession, 'hash' | 'passwordSetAt'>,
  factor: ShownFactor,
  place: SessionPlace,
  now: EpochMs,
): Promise<Omit<GivenToken, 'token'> | undefined> {
  return await withVisitorTables(transaction)
    .updateTable('visitor_sessions')
    .set({ level: 'strong', factors: sql<ShownFactor[]>`array_append(factors, ${factor}::text)`, confirmed_at: now })
    .where('hash', '=', hash)
    .where('stage', '=', 'open')
    .where('opened_by', '<>', 'code')
    .where('first_use', 'is', null)
    .where(sql<boolean>`password_set_at is not distinct from ${passwordSetAt}::bigint`)
    .where(isGivenAt(place))
    .where('sliding_until', '>=', now)
    .where('absolute_until', '>=', now)
    .returning(['sliding_until as expiresAt', 'absolute_until as endsAt'])
    .executeTakeFirst();
}

/**
 * Notes that the visitor has just shown to be the holder: good for five minutes. False when the session has ended, a code opened
 * it, or it holds another password by now.
 */
export async function confirmHolder(
  database: Database,
  { hash, passwordSetAt }: Pick<AccountSession, 'hash' | 'passwordSetAt'>,
  now: EpochMs,
): Promise<boolean> {
  const { numUpdatedRows } = await withVisitorTables(database)
    .updateTable('visitor_sessions')
    .set({ confirmed_at: now })
    .where('hash', '=', hash)
    .where('stage', '=', 'open')
    .where('opened_by', '<>', 'code')
    .where(sql<boolean>`password_set_at is not distinct from ${passwordSetAt}::bigint`)
    .where('sliding_until', '>=', now)
    .where('absolute_until', '>=', now)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whether the visitor has shown to be the holder within the last five minutes. */
export function isConfirmed({ confirmedAt }: Pick<AccountSession, 'confirmedAt'>, now: EpochMs): boolean {
  return confirmedAt !== null && now - confirmedAt < confirmationMs;
}

/** The session goes on with the password that it has just set, and opens the account if it could only choose one. */
export async function holdNewPassword(
  transaction: Transaction,
  { hash }: Pick<AccountSession, 'hash'>,
  passwordSetAt: EpochMs,
): Promise<void> {
  await withVisitorTables(transaction)
    .updateTable('visitor_sessions')
    .set({ password_set_at: passwordSetAt, stage: 'open' })
    .where('hash', '=', hash)
    .execute();
}

/** Whether the account is as it was when the session was opened: neither locked nor with another password. */
export function isStillGood({ passwordSetAt }: Pick<AccountSession, 'passwordSetAt'>, account: Account): boolean {
  if (passwordSetAt === null) return account.kind !== 'locked';
  return account.kind === 'active' && account.passwordChangedAt === passwordSetAt;
}
