import { webcrypto } from 'node:crypto';
import { utf8Bytes } from '#contract/bytes/bytes.ts';
import type { SealFields } from '#contract/seal/seal-fields.ts';
import { sealFieldsOf } from '#contract/seal/seal-fields-of.ts';
import { sealText, signedPart } from '#contract/seal/seal-text.ts';
import { SEAL_ALGORITHM, sealFingerprint } from '#contract/seal/verify-seal.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { Keys } from '../keys/keys.ts';

/** A document with its seal, and what the register keeps of it. */
export interface SealedDocument {
  readonly document: IssuedDocument;
  readonly fields: SealFields;
  readonly fingerprint: string;
}

/**
 * Seals a document that this gateway has just fetched (SECURITY « Seal »). The fields come from the document itself, so that no
 * caller can have anything else signed.
 */
export async function sealDocument(
  { documentSeal }: Pick<Keys, 'documentSeal'>,
  document: Omit<IssuedDocument, 'seal'>,
): Promise<SealedDocument> {
  const { id, privateKey } = documentSeal.current();
  const fields = sealFieldsOf(document);
  const text = signedPart(fields, id);
  const signed = utf8Bytes(text);
  const signature = await webcrypto.subtle.sign(SEAL_ALGORITHM, privateKey, signed);
  return {
    document: { ...document, seal: sealText(text, new Uint8Array(signature)) },
    fields,
    fingerprint: await sealFingerprint(signed),
  };
}
