import { createECDH, createPrivateKey, webcrypto } from 'node:crypto';
import type { SealKeyId } from '#contract/seal/trust-list.ts';
import { SEAL_CURVE } from '#contract/seal/verify-seal.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import { KeyFileError } from './key-file-error.ts';
import type { StoredSealKey } from './seal-key-schema.ts';

/** A key that seals documents, or did: whoever verifies needs no more of it. */
export interface ListedSealKey {
  readonly id: SealKeyId;
  /** The point of P-256, uncompressed: 65 bytes. */
  readonly publicKeyBytes: Uint8Array;
  readonly createdAt: EpochMs;
  readonly replacedAt: EpochMs | null;
}

/** `document-seal/v1`: signs the seals of documents and nothing else (SECURITY « Seal »). */
export interface DocumentSealKeys {
  current(): ListedSealKey & { readonly privateKey: webcrypto.CryptoKey };
  /** The current one first. Of those before, the private half is destroyed. */
  all(): readonly ListedSealKey[];
}

/** The keys of one version of the file, ready for use. */
export interface HeldSealKeys {
  readonly current: ReturnType<DocumentSealKeys['current']>;
  readonly all: readonly ListedSealKey[];
}

/** @throws KeyFileError when the key in use is missing, or its halves do not belong together */
export async function holdSealKeys(stored: readonly StoredSealKey[]): Promise<HeldSealKeys> {
  const all = stored.map(({ id, publicKey, createdAt, replacedAt }) => ({
    id,
    publicKeyBytes: Buffer.from(publicKey, 'base64'),
    createdAt,
    replacedAt,
  }));
  const [first] = stored;
  const [current] = all;
  if (first?.privateKey == null || current === undefined) {
    throw new KeyFileError('The key file has no key in use that seals documents.');
  }
  const scalar = Buffer.from(first.privateKey, 'base64');
  return { current: { ...current, privateKey: await importedPrivateKey(scalar, current.publicKeyBytes) }, all };
}

/** The point of a private key of P-256, uncompressed; undefined for a number that is none: nothing, or too large. */
export function sealPublicKeyOf(scalar: Uint8Array): Buffer | undefined {
  const pair = createECDH('prime256v1');
  try {
    pair.setPrivateKey(scalar);
  } catch {
    return undefined;
  }
  return pair.getPublicKey();
}

async function importedPrivateKey(scalar: Buffer, point: Buffer): Promise<webcrypto.CryptoKey> {
  if (sealPublicKeyOf(scalar)?.equals(point) !== true) {
    throw new Error('the two halves of a key that seals documents do not belong together');
  }
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const jwk = { kty: 'EC', crv: SEAL_CURVE.namedCurve, d: scalar.toString('base64url'), x: x ?? '', y: y ?? '' };
  const pkcs8 = createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'pkcs8' });
  return await webcrypto.subtle.importKey('pkcs8', pkcs8, SEAL_CURVE, false, ['sign']);
}
