import { readHeader, type EnvelopeHeader } from '#contract/envelope/header.ts';
import { openEnvelope, verifyEnvelope, type VerifiedEnvelope } from '#contract/envelope/open.ts';
import { readPublicSigningKey } from '#contract/keys/signing-key.ts';
import { toBase64Url } from '#contract/base64url.ts';
import type { Bytes } from '#contract/bytes.ts';
import { kioskKey, type KioskKey } from '../fleet/kiosks.ts';
import type { CodeServices } from './services.ts';

/** An envelope whose signature is its kiosk's. Whether that kiosk still counts is judged next, then it is opened. */
export interface TakenEnvelope {
  readonly header: EnvelopeHeader;
  readonly issuer: KioskKey;
  readonly verified: VerifiedEnvelope;
}

/** Reads the header and checks the signature; undefined for whatever is no envelope made for this gateway. */
export async function takeEnvelope(
  { database, origin }: Pick<CodeServices, 'database' | 'origin'>,
  bytes: Uint8Array,
): Promise<TakenEnvelope | undefined> {
  const header = readHeader(bytes);
  if (header === undefined || header.origin !== origin) return undefined;
  const issuer = await kioskKey(database, header.kioskId, header.kioskKeyId);
  if (issuer === undefined) return undefined;
  const publicKey = await readPublicSigningKey(toBase64Url(issuer.publicKey));
  if (publicKey === undefined) return undefined;
  const verdict = await verifyEnvelope(bytes, publicKey);
  return verdict.ok ? { header: verdict.envelope.header, issuer, verified: verdict.envelope } : undefined;
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
