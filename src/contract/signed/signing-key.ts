import { fromBase64Url, toBase64Url } from '../bytes/base64url.ts';
import type { Bytes } from '../bytes/bytes.ts';
import type { PublicKeyText } from '../identifiers.ts';
import type { Key, KeyPair } from './key-types.ts';

const ALGORITHM = 'Ed25519';
const PUBLIC_KEY_BYTES = 32;

/** Length of an Ed25519 signature (RFC 8032). */
export const SIGNATURE_BYTES = 64;

/** A new Ed25519 pair; its private half never leaves WebCrypto. */
export async function generateSigningKeyPair(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('WebCrypto gave no Ed25519 key pair');
  return pair;
}

/** The 32 raw bytes of an Ed25519 public key, as text. */
export async function publicSigningKeyText(publicKey: Key): Promise<PublicKeyText> {
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
}

/** An Ed25519 public key from its 32 raw bytes as text, or undefined when they are none. */
export async function readPublicSigningKey(text: string): Promise<Key | undefined> {
  const raw = fromBase64Url(text);
  if (raw?.length !== PUBLIC_KEY_BYTES) return undefined;
  try {
    return await crypto.subtle.importKey('raw', raw, ALGORITHM, true, ['verify']);
  } catch {
    return undefined;
  }
}

/** An Ed25519 signature: 64 bytes, the same for the same key and message. */
export async function sign(message: Bytes, privateKey: Key): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(ALGORITHM, privateKey, message));
}

/** Whether an Ed25519 signature is that of the message under the key. Never throws. */
export async function isSignatureOf(signature: Bytes, message: Bytes, publicKey: Key): Promise<boolean> {
  if (signature.length !== SIGNATURE_BYTES) return false;
  try {
    return await crypto.subtle.verify(ALGORITHM, publicKey, signature, message);
  } catch {
    return false;
  }
}
