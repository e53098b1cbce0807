import { sql, type RawBuilder } from 'kysely';
import type { SessionId } from '#contract/identifiers.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { VerifiedKiosk } from '../fleet/verified-kiosk.ts';
import { sha256 } from '../visitors/session-place.ts';

/** One visit at one kiosk: what was asked for there is good there alone. */
export interface Visit {
  readonly kioskId: KioskId;
  readonly kioskKeyId: number;
  readonly sessionId: SessionId;
}

/** A visit as rows keep it; all null: of no place. The session itself is not kept. */
export type PlaceColumns = {
  kiosk_id: KioskId | null;
  kiosk_key_id: number | null;
  session_hash: Buffer | null;
};

/** The visit of a signed request. */
export function visitOf({ id, keyId }: Pick<VerifiedKiosk, 'id' | 'keyId'>, sessionId: SessionId): Visit {
  return { kioskId: id, kioskKeyId: keyId, sessionId };
}

export function placeColumns(visit: Visit | undefined): PlaceColumns {
  if (visit === undefined) return { kiosk_id: null, kiosk_key_id: null, session_hash: null };
  return { kiosk_id: visit.kioskId, kiosk_key_id: visit.kioskKeyId, session_hash: sha256(visit.sessionId) };
}

/** Whether a row was made at this place. */
export function isOfPlace(visit: Visit | undefined): RawBuilder<boolean> {
  const { kiosk_id, kiosk_key_id, session_hash } = placeColumns(visit);
  return sql<boolean>`(kiosk_id, kiosk_key_id, session_hash)
    is not distinct from (${kiosk_id}::bigint, ${kiosk_key_id}::smallint, ${session_hash}::bytea)`;
}
