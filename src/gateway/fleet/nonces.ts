import { randomBytes } from 'node:crypto';
import { toBase64Url, fromBase64Url } from '#contract/bytes/base64url.ts';
import { MINUTE_MS, type EpochMs } from '#domain/time/instant.ts';
import { sameMac, type HmacKey, type HmacKeyRing } from '../keys/hmac.ts';

/** After a longer silence a kiosk asks twice: once for a nonce, once for its request. */
export const nonceLifeMs = 5 * MINUTE_MS;

const expiryLength = 6;
const idLength = 16;
const macLength = 16;

/** A nonce that this gateway gave and that is not too old. Whether it was used is the database's to say. */
export interface GivenNonce {
  readonly id: Buffer;
  readonly expiresAt: EpochMs;
}

/**
 * A new nonce: `expiry ‖ random ‖ HMAC`. Giving one writes nothing, and every instance recognises it, also after a
 * restart. Only used ones are stored, until they would have expired.
 */
export function giveNonce(keys: HmacKeyRing, now: EpochMs): string {
  const head = Buffer.alloc(expiryLength + idLength);
  head.writeUIntBE(now + nonceLifeMs, 0, expiryLength);
  randomBytes(idLength).copy(head, expiryLength);
  return toBase64Url(Buffer.concat([head, macOf(keys.current(), head)]));
}

/** Reads a nonce back, or `undefined` when it is foreign, altered or expired. */
export function readNonce(keys: HmacKeyRing, nonce: string, now: EpochMs): GivenNonce | undefined {
  const bytes = fromBase64Url(nonce);
  if (bytes?.length !== expiryLength + idLength + macLength) return undefined;
  const head = Buffer.from(bytes.subarray(0, expiryLength + idLength));
  const mac = bytes.subarray(expiryLength + idLength);
  const expiresAt = head.readUIntBE(0, expiryLength);
  if (now >= expiresAt || !keys.all().some((key) => sameMac(macOf(key, head), mac))) return undefined;
  return { id: head.subarray(expiryLength), expiresAt };
}

function macOf(key: HmacKey, head: Uint8Array): Buffer {
  return key.mac(['nonce/v1', head]).subarray(0, macLength);
}
