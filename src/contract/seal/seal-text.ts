import { caisseKindOf } from '#domain/caisse/caisse.ts';
import { documentTypes } from '#domain/documents/document-types.ts';
import { base32Length, fromBase32, toBase32 } from '../bytes/base32.ts';
import { utf8Bytes, type Bytes } from '../bytes/bytes.ts';
import { readBody, writeBody } from './seal-body.ts';
import type { SealFields } from './seal-fields.ts';
import { HEADER_LENGTH, readHeader, writeHeader } from './seal-header.ts';

/** Stands between what is signed and the signature. */
const US = '\x1F';

/** ECDSA over P-256: r ‖ s. */
export const SEAL_SIGNATURE_BYTES = 64;

/** Longest text of a seal, signature and all. */
export const SEAL_MAX_LENGTH = 1_200;

/** A seal as it is read: whether its signature is right is for `verifySeal` to say. */
export interface Seal {
  readonly keyId: string;
  readonly fields: SealFields;
  /** The bytes that are signed: header and fields. */
  readonly signed: Bytes;
  readonly signature: Bytes;
}

export type SealReading = { readonly kind: 'seal'; readonly seal: Seal } | { readonly kind: 'unreadable' };

/**
 * What a key signs of a document: the header and the fields of docs/seal.md, in the layout of 2D-Doc (DC04).
 *
 * @throws RangeError for a day that no seal can hold: an error of ours
 */
export function signedPart(fields: SealFields, keyId: string): string {
  return writeHeader({ keyId, issuedOn: fields.issuedOn, type: fields.type }) + writeBody(fields);
}

/** The text of the DataMatrix. */
export function sealText(signed: string, signature: Uint8Array): string {
  return signed + US + toBase32(signature);
}

/** Reads any text. Only the one writing of a seal is read: no other text says the same. */
export function readSeal(text: string): SealReading {
  const seal = text.length <= SEAL_MAX_LENGTH ? sealOf(text) : undefined;
  return seal === undefined ? { kind: 'unreadable' } : { kind: 'seal', seal };
}

function sealOf(text: string): Seal | undefined {
  const signatureLength = base32Length(SEAL_SIGNATURE_BYTES);
  const signed = text.slice(0, -signatureLength - US.length);
  const signature = fromBase32(text.slice(-signatureLength));
  if (signature === undefined || text.at(signed.length) !== US) return undefined;
  const header = readHeader(signed);
  const body = readBody(signed.slice(HEADER_LENGTH));
  if (header === undefined || body === undefined) return undefined;
  if (documentTypes[header.type].caisse !== caisseKindOf(body.caisse)) return undefined;
  const { keyId, issuedOn, type } = header;
  return { keyId, fields: { ...body, issuedOn, type }, signed: utf8Bytes(signed), signature };
}
