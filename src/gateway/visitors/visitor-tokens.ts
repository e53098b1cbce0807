import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { toBase64Url, fromBase64Url } from '#contract/bytes/base64url.ts';
import type { SessionId, VisitorToken } from '#contract/identifiers.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { IdentityLevel } from '#domain/identity/level.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/caisse.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { withVisitorTables } from './tables.ts';

/** Two minutes sliding, twenty absolute (SECURITY « Visitor token »). */
export const tokenSlidingMs = 2 * MINUTE_MS;
export const tokenAbsoluteMs = 20 * MINUTE_MS;

/** What typing a code proves (SECURITY « Identity and levels »). */
const levelOfCode: IdentityLevel = 'authenticated';

/**
 * Where a token may be used: by one key of one kiosk and one session there, or by a phone. A token of one place
 * opens nothing in the other.
 */
export type TokenPlace =
  | { readonly kind: 'kiosk'; readonly kioskId: KioskId; readonly kioskKeyId: number; readonly sessionId: SessionId }
  | { readonly kind: 'phone' };

/** The session of a signed request is where its token may be used. */
export function placeOnKiosk({ id, keyId }: Pick<VerifiedKiosk, 'id' | 'keyId'>, sessionId: SessionId): TokenPlace {
  return { kind: 'kiosk', kioskId: id, kioskKeyId: keyId, sessionId };
}

export interface GivenToken {
  readonly token: VisitorToken;
  readonly expiresAt: EpochMs;
  readonly endsAt: EpochMs;
}

/** Gives a token to the person of this code: 256 random bits, of which only a hash is kept. */
export async function giveToken(
  database: Database,
  codeId: string,
  place: TokenPlace,
  now: EpochMs,
): Promise<GivenToken> {
  const token = toBase64Url(randomBytes(32));
  const expiresAt = now + tokenSlidingMs;
  const endsAt = now + tokenAbsoluteMs;
  const { kiosk_id, kiosk_key_id, session_hash } = placeColumns(place);
  const { numAffectedRows } = await sql`
    insert into visitor_tokens (hash, caisse, person, level, origin, code_id, kiosk_id, kiosk_key_id, session_hash,
      given_at, sliding_until, absolute_until)
    select ${hashOf(token)}::bytea, caisse, person, ${levelOfCode}::text, 'code', id, ${kiosk_id}::bigint,
      ${kiosk_key_id}::smallint, ${session_hash}::bytea, ${now}::bigint, ${expiresAt}::bigint, ${endsAt}::bigint
    from provisional_codes where id = ${codeId}`.execute(database);
  if (numAffectedRows !== 1n) throw new Error('a token was asked for a code that is not there');
  return { token, expiresAt, endsAt };
}

/** Whether a row's token was given at this place. */
function isGivenAt(place: TokenPlace) {
  const { kiosk_id, kiosk_key_id, session_hash } = placeColumns(place);
  return sql<boolean>`(visitor_tokens.kiosk_id, visitor_tokens.kiosk_key_id, visitor_tokens.session_hash)
    is not distinct from (${kiosk_id}::bigint, ${kiosk_key_id}::integer, ${session_hash}::bytea)`;
}

/** Whom a token is for, how far that person is proven, and the code it comes from. */
export interface TokenBearer {
  readonly caisse: CaisseId;
  readonly person: PersonId;
  readonly level: IdentityLevel;
  readonly codeId: string;
}

/** Takes a token shown at its place and in time, and lets it slide; undefined for every other. */
export async function useToken(
  database: Database,
  token: VisitorToken,
  place: TokenPlace,
  now: EpochMs,
): Promise<(TokenBearer & { readonly hash: Buffer }) | undefined> {
  return await withVisitorTables(database)
    .updateTable('visitor_tokens')
    .set({ sliding_until: now + tokenSlidingMs })
    .where('hash', '=', hashOf(token))
    .where(isGivenAt(place))
    .where('sliding_until', '>=', now)
    .where('absolute_until', '>=', now)
    .returning(['hash', 'caisse', 'person', 'level', 'code_id as codeId'])
    .executeTakeFirst();
}

/** Ends a token at the end of the session (wipe). Says nothing of whether there was one. */
export async function revokeToken(database: Database, token: VisitorToken, place: TokenPlace): Promise<void> {
  await withVisitorTables(database)
    .deleteFrom('visitor_tokens')
    .where('hash', '=', hashOf(token))
    .where(isGivenAt(place))
    .execute();
}

/** A first use, as its own visitor repeats it. */
export interface FirstUse {
  readonly token: VisitorToken;
  readonly password: string;
}

/**
 * Ends the tokens of a code after its first use. The token of that use opens nothing more; it is kept to its absolute
 * end to answer a repeat, since the first answer may be lost.
 */
export async function endTokensAfterUse(transaction: Transaction, codeId: string, use: FirstUse): Promise<void> {
  const tables = withVisitorTables(transaction);
  const hash = hashOf(use.token);
  await tables.deleteFrom('visitor_tokens').where('code_id', '=', codeId).where('hash', '<>', hash).execute();
  await tables
    .updateTable('visitor_tokens')
    .set({ first_use: macOf(use) })
    .where('hash', '=', hash)
    .execute();
}

/** The person whose account this token opened, with this password and at this place; undefined when it did not. */
export async function firstUseBy(
  database: Database,
  use: FirstUse,
  place: TokenPlace,
  now: EpochMs,
): Promise<{ readonly caisse: CaisseId; readonly person: PersonId } | undefined> {
  const row = await withVisitorTables(database)
    .selectFrom('visitor_tokens')
    .select(['first_use', 'caisse', 'person'])
    .where('hash', '=', hashOf(use.token))
    .where(isGivenAt(place))
    .where('absolute_until', '>=', now)
    .executeTakeFirst();
  if (row === undefined || row.first_use === null || !timingSafeEqual(row.first_use, macOf(use))) return undefined;
  return { caisse: row.caisse, person: row.person };
}

/** Under 256 random bits of which the database has a hash only: no password can be tried on it (P14). */
function macOf({ token, password }: FirstUse): Buffer {
  return createHmac('sha256', fromBase64Url(token) ?? token)
    .update('firstUse/v1')
    .update(password)
    .digest();
}

function placeColumns(place: TokenPlace) {
  return place.kind === 'phone'
    ? { kiosk_id: null, kiosk_key_id: null, session_hash: null }
    : { kiosk_id: place.kioskId, kiosk_key_id: place.kioskKeyId, session_hash: sha256(place.sessionId) };
}

function hashOf(token: VisitorToken): Buffer {
  return sha256(fromBase64Url(token) ?? token);
}

function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
