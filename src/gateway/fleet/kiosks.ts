import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { KioskStatus, SuspensionReason } from './tables.ts';

/** A kiosk and one of its keys, as needed to judge what that key signed. */
export interface KioskKey {
  readonly kioskId: KioskId;
  readonly keyId: number;
  readonly siteId: string;
  readonly status: KioskStatus;
  /** Enrolled in demonstration, perhaps by itself: refused everywhere else. */
  readonly demonstration: boolean;
  /** Claims issued until then stay good to their term. */
  readonly retiredAt: EpochMs | null;
  /** Claims issued from then on are refused. */
  readonly compromisedSince: EpochMs | null;
  /** The kiosk enrolled again with another key: this one signed nothing good after that. */
  readonly keyRevokedAt: EpochMs | null;
  /** The 32 bytes of its Ed25519 public key. */
  readonly publicKey: Buffer;
}

/** The kiosk that an envelope or a request names, in any status; judge the status after the signature. */
export async function kioskKey(
  database: Database | Transaction,
  kioskId: KioskId,
  keyId: number,
): Promise<KioskKey | undefined> {
  return await database
    .selectFrom('kiosk_keys')
    .innerJoin('kiosks', 'kiosks.id', 'kiosk_keys.kiosk_id')
    .where('kiosk_keys.kiosk_id', '=', kioskId)
    .where('kiosk_keys.key_id', '=', keyId)
    .select([
      'kiosks.id as kioskId',
      'kiosk_keys.key_id as keyId',
      'kiosks.site_id as siteId',
      'kiosks.status as status',
      'kiosks.demonstration as demonstration',
      'kiosks.retired_at as retiredAt',
      'kiosks.compromised_since as compromisedSince',
      'kiosk_keys.revoked_at as keyRevokedAt',
      'kiosk_keys.public_key as publicKey',
    ])
    .executeTakeFirst();
}

/** What an operator reads about one kiosk. */
export async function findKiosk(database: Database | Transaction, kioskId: KioskId) {
  return await database.selectFrom('kiosks').selectAll().where('id', '=', kioskId).executeTakeFirst();
}

/** The public key a kiosk signs with now: the last one it enrolled. */
export async function latestKey(database: Database | Transaction, kioskId: KioskId): Promise<Buffer | undefined> {
  const row = await database
    .selectFrom('kiosk_keys')
    .select('public_key')
    .where('kiosk_id', '=', kioskId)
    .orderBy('key_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.public_key;
}

/** Suspends a kiosk whose key two machines seem to use, until an admin has looked. Only an active one. */
export async function suspendKiosk(
  database: Database,
  kioskId: KioskId,
  reason: SuspensionReason,
  now: EpochMs,
): Promise<void> {
  await database
    .updateTable('kiosks')
    .set({ status: 'suspended', suspended_reason: reason, suspended_at: now })
    .where('id', '=', kioskId)
    .where('status', '=', 'active')
    .execute();
}
