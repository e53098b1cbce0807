import type { EpochMs } from '#domain/time/instant.ts';
import type { StoredSealKey } from './seal-key-schema.ts';
import { sealPublicKeyOf } from './seal-keys.ts';

/** @throws Error for a number that is no private key of P-256 */
export function storedSealKey(id: string, scalar: Buffer, createdAt: EpochMs): StoredSealKey {
  const publicKey = sealPublicKeyOf(scalar);
  if (publicKey === undefined) throw new Error('no private key of P-256');
  return {
    id,
    createdAt,
    replacedAt: null,
    publicKey: publicKey.toString('base64'),
    privateKey: scalar.toString('base64'),
  };
}
