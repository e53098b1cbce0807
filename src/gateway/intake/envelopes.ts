import { readHeader, type HeaderOf } from '#contract/items/envelope/header.ts';
import { openEnvelope, verifyEnvelope, type VerifiedEnvelope } from '#contract/items/envelope/open.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';
import type { ItemType } from '#contract/items/index.ts';
import type { OriginTag } from '#contract/addresses/public-url.ts';
import { kioskKey, type KioskKey } from '../fleet/kiosks.ts';
import type { KioskPublicKeys } from '../fleet/public-keys.ts';
import type { GatewayDependencies } from '../server/dependencies.ts';

/** What taking items in needs: the foundation, the keys of kiosks, this gateway's mark. */
export interface IntakeServices extends Pick<GatewayDependencies, 'database' | 'keys' | 'log'> {
  readonly publicKeys: KioskPublicKeys;
  /** This gateway's mark in envelopes. */
  readonly origin: OriginTag;
  /** Takes what kiosks of a demonstration sealed, and proofs of its reader; refused otherwise (SECURITY « Demonstration »). */
  readonly demonstration: boolean;
}

/** An envelope with its kiosk's signature. The next steps: judge that kiosk, then open the envelope. */
export interface TakenEnvelope<Type extends ItemType = ItemType> {
  readonly header: { readonly [Each in Type]: HeaderOf<Each> }[Type];
  readonly issuer: KioskKey;
  readonly verified: VerifiedEnvelope;
  /** The kiosk that sealed it brings it itself, by a signed request. */
  readonly isFromItsKiosk: boolean;
}

/**
 * Reads the header and checks the signature; undefined for whatever is no envelope made for this gateway.
 *
 * @param sender the kiosk that brings it, read with this very request: most envelopes are its own. Undefined for a phone.
 */
export async function takeEnvelope(
  {
    database,
    origin,
    publicKeys,
    demonstration,
  }: Pick<IntakeServices, 'database' | 'origin' | 'publicKeys' | 'demonstration'>,
  bytes: Uint8Array,
  sender?: KioskKey,
): Promise<TakenEnvelope | undefined> {
  const header = readHeader(bytes);
  if (header === undefined || header.origin !== origin) return undefined;
  const { kioskId, kioskKeyId } = header;
  const isOwn = sender?.kioskId === kioskId && sender.keyId === kioskKeyId;
  const issuer = isOwn ? sender : await kioskKey(database, kioskId, kioskKeyId);
  if (issuer === undefined || (issuer.demonstration && !demonstration)) return undefined;
  const publicKey = await publicKeys.of(kioskId, kioskKeyId);
  if (publicKey === undefined) return undefined;
  const verdict = await verifyEnvelope(bytes, publicKey);
  if (!verdict.ok) return undefined;
  const isFromItsKiosk = sender?.kioskId === kioskId;
  return { header: verdict.envelope.header, issuer, verified: verdict.envelope, isFromItsKiosk };
}

/** Whether others have read the private key that this envelope was sealed to. */
export function isSealedToLeakedKey({ keys }: Pick<IntakeServices, 'keys'>, { header }: TakenEnvelope): boolean {
  return keys.sealing.byId(header.gatewayKeyId)?.leaked === true;
}

/** The plaintext of a taken envelope; undefined when it was sealed to a destroyed or foreign key. */
export async function openTaken(
  { keys }: Pick<IntakeServices, 'keys'>,
  { header, verified }: TakenEnvelope,
): Promise<Bytes | undefined> {
  const pair = keys.sealing.byId(header.gatewayKeyId);
  if (pair === undefined) return undefined;
  const opening = await openEnvelope(verified, pair);
  return opening.ok ? opening.plaintext : undefined;
}
