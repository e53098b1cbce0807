import { copyBytes, type Bytes } from '#contract/bytes/bytes.ts';
import type { Key, KeyPair } from '#contract/signed/key-types.ts';
import { isSignatureOf } from '#contract/signed/signing-key.ts';
import { readHeader, type EnvelopeHeader } from './header.ts';
import { layoutOf } from './layout.ts';
import { hpkeInfo, hpkeSuite } from './suite.ts';

declare const verified: unique symbol;

/**
 * An envelope whose signature is that of its kiosk. Only `verifyEnvelope` makes one and only
 * such a one can be opened, so that the order « verify signature, then status, then open »
 * holds by construction. The status in between (kiosk revoked? key known?) is the caller's.
 */
export interface VerifiedEnvelope {
  readonly [verified]: true;
  readonly header: EnvelopeHeader;
  readonly bytes: Bytes;
}

export type EnvelopeVerdict =
  | { readonly ok: true; readonly envelope: VerifiedEnvelope }
  | { readonly ok: false; readonly reason: 'unreadable' | 'wrongSignature' };

/** Checks an envelope's form, then its signature under the key that its header names. */
export async function verifyEnvelope(envelope: Uint8Array, kioskPublicKey: Key): Promise<EnvelopeVerdict> {
  // Read the header from the copy: the caller may change the bytes between check and use.
  const bytes = copyBytes(envelope);
  const header = readHeader(bytes);
  if (header === undefined) return { ok: false, reason: 'unreadable' };
  const { ciphertextEnd } = layoutOf(header.type);
  const signature = bytes.slice(ciphertextEnd);
  if (!(await isSignatureOf(signature, bytes.slice(0, ciphertextEnd), kioskPublicKey))) {
    return { ok: false, reason: 'wrongSignature' };
  }
  return { ok: true, envelope: { header, bytes } as unknown as VerifiedEnvelope };
}

export type EnvelopeOpening =
  | { readonly ok: true; readonly header: EnvelopeHeader; readonly plaintext: Bytes }
  | { readonly ok: false; readonly reason: 'notOpened' };

/**
 * Opens a verified envelope with the pair that `header.gatewayKeyId` names. The plaintext still
 * has its padding. `notOpened`: sealed to another key, or made from other parts.
 */
export async function openEnvelope(
  { header, bytes }: VerifiedEnvelope,
  gatewayKeyPair: KeyPair,
): Promise<EnvelopeOpening> {
  const { headerEnd, encEnd, ciphertextEnd } = layoutOf(header.type);
  try {
    const plaintext = await hpkeSuite().open(
      {
        recipientKey: gatewayKeyPair,
        enc: bytes.slice(headerEnd, encEnd),
        info: hpkeInfo(header.type),
      },
      bytes.slice(encEnd, ciphertextEnd),
      bytes.slice(0, headerEnd),
    );
    return { ok: true, header, plaintext: new Uint8Array(plaintext) };
  } catch {
    return { ok: false, reason: 'notOpened' };
  }
}
