import { itemType, itemTypeNames, type ItemType } from '../index.ts';
import { SIGNATURE_BYTES } from '#contract/signed/signing-key.ts';

/** The first byte of every envelope. */
export const ENVELOPE_VERSION = 1;

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
export function layoutOf(type: ItemType): EnvelopeLayout {
  const { itemIdBytes, plaintextBytes } = itemType(type);
  const headerEnd = COMMON_HEADER_BYTES + itemIdBytes;
  const encEnd = headerEnd + ENC_BYTES;
  const ciphertextEnd = encEnd + plaintextBytes + TAG_BYTES;
  return { headerEnd, encEnd, ciphertextEnd, length: ciphertextEnd + SIGNATURE_BYTES };
}

/** 168 bytes: under the 190 that a slip's QR code may hold (SECURITY « QR »). */
export const CLAIM_ENVELOPE_BYTES = layoutOf('claim').length;

/** 414 bytes: these travel in the outbox only. */
export const CODE_REQUEST_ENVELOPE_BYTES = layoutOf('datedCodeRequest').length;

/** The largest envelope. */
export const MAX_ENVELOPE_BYTES = Math.max(...itemTypeNames.map((type) => layoutOf(type).length));
