import { createHash, createHmac, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { fromBase64Url, toBase64Url } from '#contract/bytes/base64url.ts';
import type { SessionId, VisitorToken } from '#contract/identifiers.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import type { Transaction } from '../database/database.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';

/** Two minutes sliding, twenty absolute (SECURITY « Visitor token »). */
export const sessionSlidingMs = 2 * MINUTE_MS;
export const sessionAbsoluteMs = 20 * MINUTE_MS;

/** How long a confirmation by the current password or a second factor is good for what is sensitive. */
export const confirmationMs = 5 * MINUTE_MS;

/**
 * Where a token may be used: by one key of one kiosk and one visit there, or by a phone. A token of one place
 * opens nothing in the other.
 */
export type SessionPlace = KioskPlace | { readonly kind: 'phone' };

export interface KioskPlace {
  readonly kind: 'kiosk';
  readonly kioskId: KioskId;
  readonly kioskKeyId: number;
  readonly sessionId: SessionId;
}

/** The visit of a signed request is where its token may be used. */
export function placeOnKiosk({ id, keyId }: Pick<VerifiedKiosk, 'id' | 'keyId'>, sessionId: SessionId): KioskPlace {
  return { kind: 'kiosk', kioskId: id, kioskKeyId: keyId, sessionId };
}

/** A token and its terms, as a visitor's page holds them. */
export interface GivenToken {
  readonly token: VisitorToken;
  readonly expiresAt: EpochMs;
  readonly endsAt: EpochMs;
}

/** 256 random bits. */
export const drawToken = (): VisitorToken => toBase64Url(randomBytes(32));

/** What the database keeps of a token. */
export const hashOf = (token: VisitorToken): Buffer => sha256(fromBase64Url(token) ?? token);

export function sha256(content: string | Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}

/**
 * A password bound to a token, to know a repeat by: under 256 random bits of which the database has a hash only, so that no
 * password can be tried on it (P14).
 */
export function passwordMac(purpose: 'firstUse/v1' | 'act/v1', token: VisitorToken, password: string): Buffer {
  return createHmac('sha256', fromBase64Url(token) ?? token)
    .update(purpose)
    .update(password)
    .digest();
}

export function placeColumns(place: SessionPlace) {
  return place.kind === 'phone'
    ? { kiosk_id: null, kiosk_key_id: null, session_hash: null }
    : { kiosk_id: place.kioskId, kiosk_key_id: place.kioskKeyId, session_hash: sha256(place.sessionId) };
}

/** Whether a row's token was given at this place. */
export function isGivenAt(place: SessionPlace) {
  const { kiosk_id, kiosk_key_id, session_hash } = placeColumns(place);
  return sql<boolean>`(visitor_sessions.kiosk_id, visitor_sessions.kiosk_key_id, visitor_sessions.session_hash)
    is not distinct from (${kiosk_id}::bigint, ${kiosk_key_id}::integer, ${session_hash}::bytea)`;
}

/**
 * Lets what opens and what ends at one place happen one after the other, so that a wipe leaves nothing that opens at that
 * moment. Taken before the lock of a person.
 */
export async function lockPlace(transaction: Transaction, place: SessionPlace): Promise<void> {
  if (place.kind === 'phone') return;
  const name = `place/${place.kioskId}/${place.kioskKeyId}/${place.sessionId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(transaction);
}
