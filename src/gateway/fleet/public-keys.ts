import { toBase64Url } from '#contract/bytes/base64url.ts';
import type { Key } from '#contract/signed/key-types.ts';
import { readPublicSigningKey } from '#contract/signed/signing-key.ts';
import type { KioskKeyId } from '#contract/identifiers.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { Database } from '../database/database.ts';
import { kioskKey } from './kiosks.ts';

/** More kiosks than one gateway serves; beyond it the oldest are read again. */
const maxKept = 2_000;

/** The keys kiosks sign with, ready for use. */
export interface KioskPublicKeys {
  /** The public key with this number, for a kiosk in any state; undefined when there is none. */
  of(kioskId: KioskId, keyId: KioskKeyId): Promise<Key | undefined>;
}

/**
 * Keeps public keys once read: a kiosk that enrols again gets another number, so the bytes under a number never change
 * (`kiosk_keys` is only ever added to). Whether a key or its kiosk is revoked does change: that is read each time.
 */
export function kioskPublicKeys(database: Database): KioskPublicKeys {
  const kept = new Map<string, Key>();
  return {
    async of(kioskId, keyId) {
      const name = `${kioskId}:${keyId}`;
      const known = kept.get(name);
      if (known !== undefined) return known;
      const row = await kioskKey(database, kioskId, keyId);
      const key = row && (await readPublicSigningKey(toBase64Url(row.publicKey)));
      if (key === undefined) return undefined;
      const [oldest] = kept.keys();
      if (kept.size >= maxKept && oldest !== undefined) kept.delete(oldest);
      kept.set(name, key);
      return key;
    },
  };
}
