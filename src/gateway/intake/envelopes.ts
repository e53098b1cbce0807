import { readHeader, type EnvelopeHeader } from '#contract/envelope/header.ts';
import { openEnvelope, verifyEnvelope, type VerifiedEnvelope } from '#contract/envelope/open.ts';
import type { Bytes } from '#contract/bytes.ts';
import { kioskKey, type KioskKey } from '../fleet/kiosks.ts';
import type { CodeServices } from '../codes/services.ts';

/** An envelope whose signature is its kiosk's. Whether that kiosk still counts is judged next, then it is opened. */
export interface TakenEnvelope {
  readonly header: EnvelopeHeader;
  readonly issuer: KioskKey;
  readonly verified: VerifiedEnvelope;
}

/**
 * Reads the header and checks the signature; undefined for whatever is no envelope made for this gateway.
 *
 * @param sender the kiosk that brings it, read with this very request: most envelopes are its own.
 */
export async function takeEnvelope(
  { database, origin, publicKeys }: Pick<CodeServices, 'database' | 'origin' | 'publicKeys'>,
  bytes: Uint8Array,
  sender?: KioskKey,
): Promise<TakenEnvelope | undefined> {
  const header = readHeader(bytes);
  if (header === undefined || header.origin !== origin) return undefined;
  const { kioskId, kioskKeyId } = header;
  const isOwn = sender?.kioskId === kioskId && sender.keyId === kioskKeyId;
  const issuer = isOwn ? sender : await kioskKey(database, kioskId, kioskKeyId);
  if (issuer === undefined) return undefined;
  const publicKey = await publicKeys.of(kioskId, kioskKeyId);
  if (publicKey === undefined) return undefined;
  const verdict = await verifyEnvelope(bytes, publicKey);
  return verdict.ok ? { header: verdict.envelope.header, issuer, verified: verdict.envelope } : undefined;
}

/** Whether others have read the private key that this envelope was sealed to. */
export function isSealedToLeakedKey({ keys }: Pick<CodeServices, 'keys'>, { header }: TakenEnvelope): boolean {
  return keys.sealing.byId(header.gatewayKeyId)?.leaked === true;
}

/** The plaintext of a taken envelope; undefined when its key is gone or it was sealed to another. */
export async function openTaken(
  { keys }: Pick<CodeServices, 'keys'>,
  { header, verified }: TakenEnvelope,
): Promise<Bytes | undefined> {
  const pair = keys.sealing.byId(header.gatewayKeyId);
  if (pair === undefined) return undefined;
  const opening = await openEnvelope(verified, pair);
  return opening.ok ? opening.plaintext : undefined;
}
