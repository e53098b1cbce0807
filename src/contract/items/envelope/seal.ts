import { concatBytes, type Bytes } from '#contract/bytes/bytes.ts';
import { itemType } from '../index.ts';
import type { Key, KeyPair } from '#contract/signed/key-types.ts';
import { sign } from '#contract/signed/signing-key.ts';
import { headerBytes, type EnvelopeHeader } from './header.ts';
import { hpkeInfo, hpkeSuite } from './suite.ts';

export interface SealInput {
  readonly header: EnvelopeHeader;
  /** At most the size of its type; zero bytes are added up to it. */
  readonly plaintext: Bytes;
  /** The X25519 key that `header.gatewayKeyId` names. */
  readonly gatewayPublicKey: Key;
  /** The Ed25519 key that `header.kioskKeyId` names. */
  readonly kioskSigningKey: Key;
}

/**
 * Seals one item to the gateway, then signs it (SECURITY « Sealing and keys »): a fresh HPKE
 * context, the whole header as associated data, the kiosk's signature over
 * header ‖ enc ‖ ciphertext. The kiosk itself can no longer read it (I2).
 *
 * @throws RangeError when the plaintext or a header member is too large for its place.
 */
export async function sealEnvelope(input: SealInput): Promise<Bytes> {
  return sealWithEphemeralKey(input);
}

/** The same with a given ephemeral key: for known-answer vectors, never in the product. */
export async function sealWithEphemeralKey(
  { header, plaintext, gatewayPublicKey, kioskSigningKey }: SealInput,
  ephemeralKey?: KeyPair,
): Promise<Bytes> {
  const head = headerBytes(header);
  const { enc, ct } = await hpkeSuite().seal(
    {
      recipientPublicKey: gatewayPublicKey,
      info: hpkeInfo(header.type),
      ...(ephemeralKey && { ekm: ephemeralKey }),
    },
    pad(plaintext, itemType(header.type).plaintextBytes),
    head,
  );
  const signed = concatBytes(head, new Uint8Array(enc), new Uint8Array(ct));
  return concatBytes(signed, await sign(signed, kioskSigningKey));
}

function pad(plaintext: Bytes, byteLength: number): Bytes {
  if (plaintext.length > byteLength) throw new RangeError('the plaintext is too large for its type');
  return concatBytes(plaintext, new Uint8Array(byteLength - plaintext.length));
}
