import { fromBase64Url, toBase64Url } from '../bytes/base64url.ts';
import type { PublicKeyText } from '../identifiers.ts';
import type { Key, KeyPair } from './key-types.ts';

const ALGORITHM = 'X25519';
const PUBLIC_KEY_BYTES = 32;

/**
 * A new X25519 pair for the gateway. Its private half can be exported, since it goes to the
 * gateway's file of secrets.
 */
export async function generateSealingKeyPair(): Promise<KeyPair> {
  const pair = await crypto.subtle.generateKey(ALGORITHM, true, ['deriveBits']);
  if (!('privateKey' in pair)) throw new Error('WebCrypto gave no X25519 key pair');
  return pair;
}

/** The 32 raw bytes of an X25519 public key, as text. */
export async function publicSealingKeyText(publicKey: Key): Promise<PublicKeyText> {
  return toBase64Url(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));
}

/** An X25519 public key from its 32 raw bytes as text, or undefined when they are none. */
export async function readPublicSealingKey(text: string): Promise<Key | undefined> {
  const raw = fromBase64Url(text);
  if (raw?.length !== PUBLIC_KEY_BYTES) return undefined;
  try {
    return await crypto.subtle.importKey('raw', raw, ALGORITHM, true, []);
  } catch {
    return undefined;
  }
}
