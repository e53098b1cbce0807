import { sql } from 'kysely';
import type { VisitorToken } from '#contract/identifiers.ts';
import type { Audience, SessionStage } from '#domain/account/acts.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import {
  drawToken,
  hashOf,
  isGivenAt,
  lockPlace,
  placeColumns,
  sessionAbsoluteMs,
  sessionSlidingMs,
  type GivenToken,
  type KioskPlace,
} from './session-place.ts';
import { withVisitorTables } from './tables.ts';
import type { Holder } from './account-sessions.ts';

interface SessionToOpen extends Holder {
  /** For whom; a person unless it says otherwise. */
  readonly audience?: Audience;
  readonly stage: SessionStage;
  /** As the caisse says it: another password ends the session. */
  readonly passwordSetAt: EpochMs;
}

/**
 * Opens a session by a password. It takes the place of every other one of that visit, also at the other caisse (I5). Call
 * `isStillGood` afterwards: the password may have changed while it was compared.
 */
export async function openByPassword(
  transaction: Transaction,
  session: SessionToOpen,
  place: KioskPlace,
  now: EpochMs,
): Promise<GivenToken> {
  return await openBy(transaction, 'password', session, place, now);
}

/** The same by FranceConnect: one factor, and not the password, whose change ends the session all the same. */
export async function openByFranceConnect(
  transaction: Transaction,
  session: Omit<SessionToOpen, 'stage'>,
  place: KioskPlace,
  now: EpochMs,
): Promise<GivenToken> {
  return await openBy(transaction, 'franceConnect', { ...session, stage: 'open' }, place, now);
}

async function openBy(
  transaction: Transaction,
  openedBy: 'password' | 'franceConnect',
  { caisse, person, stage, passwordSetAt, audience = 'person' }: SessionToOpen,
  place: KioskPlace,
  now: EpochMs,
): Promise<GivenToken> {
  await lockPlace(transaction, place);
  const token = drawToken();
  const expiresAt = now + sessionSlidingMs;
  const endsAt = now + sessionAbsoluteMs;
  const tables = withVisitorTables(transaction);
  await tables.deleteFrom('visitor_sessions').where(isGivenAt(place)).execute();
  await tables
    .insertInto('visitor_sessions')
    .values({
      hash: hashOf(token),
      caisse,
      person,
      level: 'authenticated',
      opened_by: openedBy,
      code_id: null,
      factors: [openedBy],
      stage,
      audience,
      password_set_at: passwordSetAt,
      ...placeColumns(place),
      given_at: now,
      sliding_until: expiresAt,
      absolute_until: endsAt,
    })
    .execute();
  return { token, expiresAt, endsAt };
}

/**
 * Signs in who has just used a provisional code, to the end of the token of that use: never `strong`, whatever comes. A
 * repeat of the use ends the session that the first one opened, whose token may be lost. Undefined when that use is over: its
 * visit was wiped, its kiosk revoked, or another password set since.
 */
export async function openAfterUse(
  database: Database,
  use: VisitorToken,
  place: KioskPlace,
  now: EpochMs,
): Promise<GivenToken | undefined> {
  const token = drawToken();
  const used = hashOf(use);
  return await database.transaction().execute(async (transaction) => {
    await lockPlace(transaction, place);
    const tables = withVisitorTables(transaction);
    await tables.deleteFrom('visitor_sessions').where(isGivenAt(place)).where('hash', '<>', used).execute();
    const { rows } = await sql<Omit<GivenToken, 'token'>>`
      insert into visitor_sessions (hash, caisse, person, level, opened_by, code_id, factors, stage, password_set_at,
        kiosk_id, kiosk_key_id, session_hash, given_at, sliding_until, absolute_until)
      select ${hashOf(token)}::bytea, caisse, person, 'authenticated', 'code', code_id, '{code}', 'open', password_set_at,
        kiosk_id, kiosk_key_id, session_hash, ${now}::bigint, least(${now + sessionSlidingMs}::bigint, absolute_until),
        absolute_until
      from visitor_sessions
      where hash = ${used} and first_use is not null and ${isGivenAt(place)} and absolute_until >= ${now}::bigint
      returning sliding_until as "expiresAt", absolute_until as "endsAt"`.execute(transaction);
    return rows[0] && { token, ...rows[0] };
  });
}
