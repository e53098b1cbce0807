import { SIGNATURE_BYTES } from '../keys/signing-key.ts';

/** What an envelope can hold. */
export type EnvelopeType = 'claim' | 'codeRequest';

interface TypeLayout {
  /** Stands for the type in the header; never changes, never used again. */
  readonly wireCode: number;
  /** Bytes of the item id that ends the header. */
  readonly itemIdBytes: number;
  /** Every plaintext of the type is padded to this, so that a size says nothing. */
  readonly plaintextBytes: number;
}

/** The first byte of every envelope. */
export const ENVELOPE_VERSION = 1;

export const ENVELOPE_TYPES = {
  /** Item id: allotment id (8) and index (2). */
  claim: { wireCode: 1, itemIdBytes: 10, plaintextBytes: 32 },
  /** Item id: 16 random bytes. */
  codeRequest: { wireCode: 2, itemIdBytes: 16, plaintextBytes: 256 },
} as const satisfies Record<EnvelopeType, TypeLayout>;

/** version 1, type 1, origin 4, caisse 1, kiosk 4, kiosk key 1, gateway key 2. */
const COMMON_HEADER_BYTES = 14;

/** The encapsulated key of DHKEM(X25519). */
const ENC_BYTES = 32;

/** The tag of AES-128-GCM. */
const TAG_BYTES = 16;

/** Where the parts of an envelope end: header ‖ enc ‖ ciphertext ‖ signature. */
export interface EnvelopeLayout {
  readonly headerEnd: number;
  readonly encEnd: number;
  readonly ciphertextEnd: number;
  readonly length: number;
}

/** The parts of an envelope of this type: always the same. */
export function layoutOf(type: EnvelopeType): EnvelopeLayout {
  const headerEnd = COMMON_HEADER_BYTES + ENVELOPE_TYPES[type].itemIdBytes;
  const encEnd = headerEnd + ENC_BYTES;
  const ciphertextEnd = encEnd + ENVELOPE_TYPES[type].plaintextBytes + TAG_BYTES;
  return { headerEnd, encEnd, ciphertextEnd, length: ciphertextEnd + SIGNATURE_BYTES };
}

/** 168 bytes: under the 190 that a slip's QR code may hold (SECURITY « QR »). */
export const CLAIM_ENVELOPE_BYTES = layoutOf('claim').length;

/** 398 bytes: these travel in the outbox only. */
export const CODE_REQUEST_ENVELOPE_BYTES = layoutOf('codeRequest').length;

/** The largest envelope. */
export const MAX_ENVELOPE_BYTES = Math.max(CLAIM_ENVELOPE_BYTES, CODE_REQUEST_ENVELOPE_BYTES);
