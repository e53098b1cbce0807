import { createPrivateKey, generateKeyPairSync, webcrypto } from 'node:crypto';

/** What stands before the 32 bytes of a private key in PKCS #8 (RFC 8410 §7). */
const pkcs8Head = {
  ed25519: Buffer.from('302e020100300506032b657004220420', 'hex'),
  x25519: Buffer.from('302e020100300506032b656e04220420', 'hex'),
} as const;

export type Curve = keyof typeof pkcs8Head;

/** A new pair as raw bytes, 32 each: what the key file holds. */
export function rawKeyPair(curve: Curve): { readonly publicKey: Buffer; readonly privateKey: Buffer } {
  const { privateKey } = curve === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  const { x, d } = privateKey.export({ format: 'jwk' });
  return { publicKey: Buffer.from(x ?? '', 'base64url'), privateKey: Buffer.from(d ?? '', 'base64url') };
}

/** Raw bytes as WebCrypto keys, not extractable. */
export async function importedPair(
  curve: Curve,
  raw: { readonly publicKey: Uint8Array; readonly privateKey: Uint8Array },
): Promise<{ readonly publicKey: webcrypto.CryptoKey; readonly privateKey: webcrypto.CryptoKey }> {
  const algorithm = curve === 'ed25519' ? 'Ed25519' : 'X25519';
  const pkcs8 = Buffer.concat([pkcs8Head[curve], raw.privateKey]);
  assertOnePair(curve, pkcs8, raw.publicKey);
  const uses: webcrypto.KeyUsage[] = curve === 'ed25519' ? ['verify'] : [];
  const secretUses: webcrypto.KeyUsage[] = curve === 'ed25519' ? ['sign'] : ['deriveBits'];
  const [publicKey, privateKey] = await Promise.all([
    webcrypto.subtle.importKey('raw', raw.publicKey, algorithm, true, uses),
    webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, secretUses),
  ]);
  return { publicKey, privateKey };
}

/** Refuses a file put together by hand from two pairs: kiosks would seal what the gateway cannot open. */
function assertOnePair(curve: Curve, pkcs8: Buffer, publicKey: Uint8Array): void {
  const derived = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  if (!Buffer.from(derived.x ?? '', 'base64url').equals(publicKey)) {
    throw new Error(`the two halves of a ${curve} pair do not belong together`);
  }
}
