import { timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import type { VisitorToken } from '#contract/identifiers.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { IdentityLevel } from '#domain/identity/level.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import {
  drawToken,
  hashOf,
  isGivenAt,
  lockPlace,
  passwordMac,
  placeColumns,
  sessionAbsoluteMs,
  sessionSlidingMs,
  type GivenToken,
  type SessionPlace,
} from './session-place.ts';
import { withVisitorTables } from './tables.ts';

/** What typing a code proves (SECURITY « Identity and levels »). */
const levelOfCode: IdentityLevel = 'authenticated';

/**
 * Gives a token to the person of this code. It opens nothing but the choice of a password. What was open at the other caisse
 * in the same visit ends (I5).
 */
export async function giveToken(
  database: Database,
  codeId: string,
  place: SessionPlace,
  now: EpochMs,
): Promise<GivenToken> {
  const token = drawToken();
  const expiresAt = now + sessionSlidingMs;
  const endsAt = now + sessionAbsoluteMs;
  const { kiosk_id, kiosk_key_id, session_hash } = placeColumns(place);
  await database.transaction().execute(async (transaction) => {
    await lockPlace(transaction, place);
    if (place.kind === 'kiosk') {
      await sql`delete from visitor_sessions using provisional_codes as code
        where code.id = ${codeId} and visitor_sessions.caisse <> code.caisse and ${isGivenAt(place)}`.execute(
        transaction,
      );
    }
    const { numAffectedRows } = await sql`
      insert into visitor_sessions (hash, caisse, person, level, opened_by, code_id, factors, stage, kiosk_id,
        kiosk_key_id, session_hash, given_at, sliding_until, absolute_until)
      select ${hashOf(token)}::bytea, caisse, person, ${levelOfCode}::text, 'code', id, '{code}', 'choosesPassword',
        ${kiosk_id}::bigint, ${kiosk_key_id}::smallint, ${session_hash}::bytea, ${now}::bigint, ${expiresAt}::bigint,
        ${endsAt}::bigint
      from provisional_codes where id = ${codeId}`.execute(transaction);
    if (numAffectedRows !== 1n) throw new Error('a token was asked for a code that is not there');
  });
  return { token, expiresAt, endsAt };
}

/** Whom a token is for, how far that person is proven, and the code it comes from. */
export interface TokenBearer {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly level: IdentityLevel;
  readonly codeId: string;
}

/** Takes the token of a code shown at its place and in time, and lets it slide; undefined for every other. */
export async function useToken(
  database: Database,
  token: VisitorToken,
  place: SessionPlace,
  now: EpochMs,
): Promise<(TokenBearer & { readonly hash: Buffer }) | undefined> {
  return await withVisitorTables(database)
    .updateTable('visitor_sessions')
    .set({ sliding_until: now + sessionSlidingMs })
    .where('hash', '=', hashOf(token))
    .where('stage', '=', 'choosesPassword')
    .where('code_id', 'is not', null)
    .where(isGivenAt(place))
    .where('sliding_until', '>=', now)
    .where('absolute_until', '>=', now)
    .returning(['hash', 'caisse', 'person', 'level', 'code_id as codeId'])
    .$narrowType<{ codeId: string }>()
    .executeTakeFirst();
}

/** A first use, as its own visitor repeats it. */
export interface FirstUse {
  readonly token: VisitorToken;
  readonly password: string;
}

/** The token of a use under way is kept to answer a repeat, whatever ends its code meanwhile. */
const isUsedNow = sql<boolean>`exists (select from provisional_codes as code
  where code.id = visitor_sessions.code_id and code.use_token = visitor_sessions.hash and code.use_lease is not null)`;

/**
 * Ends every session of the person after a first use, since another password holds now. The token of that use opens nothing
 * more; it is kept to its absolute end to answer a repeat, since the first answer may be lost.
 */
export async function endSessionsAfterUse(
  transaction: Transaction,
  { caisse, person, passwordSetAt }: { caisse: CaisseId; person: PersonId; passwordSetAt: EpochMs },
  use: FirstUse,
): Promise<void> {
  const tables = withVisitorTables(transaction);
  const hash = hashOf(use.token);
  await tables
    .deleteFrom('visitor_sessions')
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .where('hash', '<>', hash)
    .where(({ not }) => not(isUsedNow))
    .execute();
  await tables
    .updateTable('visitor_sessions')
    .set({ first_use: passwordMac('firstUse/v1', use.token, use.password), password_set_at: passwordSetAt })
    .where('hash', '=', hash)
    .execute();
}

/** The person whose account this token opened, with this password and at this place; undefined when it did not. */
export async function firstUseBy(
  database: Database,
  use: FirstUse,
  place: SessionPlace,
  now: EpochMs,
): Promise<{ readonly caisse: CaisseId; readonly person: PersonId } | undefined> {
  const row = await withVisitorTables(database)
    .selectFrom('visitor_sessions')
    .select(['first_use', 'caisse', 'person'])
    .where('hash', '=', hashOf(use.token))
    .where(isGivenAt(place))
    .where('absolute_until', '>=', now)
    .executeTakeFirst();
  if (row === undefined || row.first_use === null) return undefined;
  if (!timingSafeEqual(row.first_use, passwordMac('firstUse/v1', use.token, use.password))) return undefined;
  return { caisse: row.caisse, person: row.person };
}
