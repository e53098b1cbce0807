import * as z from 'zod/mini';
import type { EpochMs } from '#domain/time/instant.ts';
import { fromBase64Url } from '../bytes/base64url.ts';
import { byteWriter } from '../bytes/byte-cursor.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { gatewayKeyIdSchema, publicKeySchema, signatureSchema } from '../identifiers.ts';
import type { Key } from './key-types.ts';
import { isValueSigned, signValue } from './signed-value.ts';
import { INSTANT_BYTES, wireInstantSchema } from '../wire.ts';

const sealingKeySchema = z.strictObject({ id: gatewayKeyIdSchema, publicKey: publicKeySchema });
export type SealingKey = z.infer<typeof sealingKeySchema>;

/**
 * The keys a kiosk seals to, signed by the gateway's long-term key that it pinned when it
 * enrolled (SECURITY « Sealing and keys »). The kiosk seals to `current`; `next` is what comes after it, so that
 * a new key is known before its first use. After `sealUntil` the kiosk refuses to seal. Each set has a higher `sequence`
 * than the one it replaces: a kiosk takes no older set than it holds, so that a key that leaked cannot be given again.
 */
export const sealingKeysSchema = z.strictObject({
  current: sealingKeySchema,
  next: sealingKeySchema,
  sequence: wireInstantSchema,
  sealUntil: wireInstantSchema,
  signature: signatureSchema,
});
export type SealingKeys = z.infer<typeof sealingKeysSchema>;

function bytesOf(keys: Omit<SealingKeys, 'signature'>): Bytes {
  const writer = byteWriter();
  for (const { id, publicKey } of [keys.current, keys.next]) {
    writer.uint(id, 2).bytes(fromBase64Url(publicKey) ?? new Uint8Array());
  }
  return writer.uint(keys.sequence, INSTANT_BYTES).uint(keys.sealUntil, INSTANT_BYTES).done();
}

/** Signs sealing keys with the gateway's long-term key. */
export async function signSealingKeys(
  keys: Omit<SealingKeys, 'signature'>,
  gatewayPrivateKey: Key,
): Promise<SealingKeys> {
  return { ...keys, signature: await signValue('sealing-keys', bytesOf(keys), gatewayPrivateKey) };
}

/** Whether a set may take the place of the one held; the same set comes again with each contact, for a longer term. */
export function mayReplace(held: SealingKeys | undefined, keys: SealingKeys): boolean {
  return held === undefined || keys.sequence >= held.sequence;
}

export type SealingKeysVerdict =
  | { readonly ok: true; readonly current: SealingKey }
  | { readonly ok: false; readonly reason: 'wrongSignature' | 'past' };

/** Which key one may seal to at `now`, if any. Judged at each sealing, not only on arrival. */
export async function verifySealingKeys(
  keys: SealingKeys,
  gatewayPublicKey: Key,
  now: EpochMs,
): Promise<SealingKeysVerdict> {
  const signed = await isValueSigned('sealing-keys', bytesOf(keys), keys.signature, gatewayPublicKey);
  if (!signed) return { ok: false, reason: 'wrongSignature' };
  return now > keys.sealUntil ? { ok: false, reason: 'past' } : { ok: true, current: keys.current };
}
