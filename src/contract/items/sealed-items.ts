import type { Claim } from '#domain/provisional-code/claim.ts';
import type { CodeRequest } from '#domain/provisional-code/code-request.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { claimFromBytes, claimToBytes } from './claim-bytes.ts';
import { codeRequestFromBytes, datedCodeRequestFromBytes, datedCodeRequestToBytes } from './code-request-bytes.ts';
import type { ItemId } from '../identifiers.ts';
import type { KeyPair } from '../signed/key-types.ts';
import type { EnvelopeHeader } from './envelope/header.ts';
import { openEnvelope, type VerifiedEnvelope } from './envelope/open.ts';
import { sealEnvelope, type SealInput } from './envelope/seal.ts';

/** Who seals, and to whom: all that an item does not say itself. */
export type Sealer = Omit<SealInput, 'header' | 'plaintext'> &
  Pick<EnvelopeHeader, 'origin' | 'kioskId' | 'kioskKeyId' | 'gatewayKeyId'>;

/** What an envelope holds, once opened. */
export type OpenedItem =
  | { readonly type: 'claim'; readonly claim: Claim }
  | { readonly type: 'codeRequest'; readonly codeRequest: CodeRequest; readonly itemId: ItemId }
  | {
      readonly type: 'datedCodeRequest';
      readonly codeRequest: CodeRequest;
      readonly issuedAt: EpochMs;
      readonly itemId: ItemId;
    };

/** A claim as one envelope of 168 bytes: what is posted, and what the slip's QR code holds. */
export async function sealClaim(claim: Claim, sealer: Sealer): Promise<Bytes> {
  const { origin, kioskId, kioskKeyId, gatewayKeyId, ...keys } = sealer;
  const { caisse, allotmentId, index, ...content } = claim;
  return sealEnvelope({
    ...keys,
    header: {
      type: 'claim',
      origin,
      caisse,
      kioskId,
      kioskKeyId,
      gatewayKeyId,
      allotmentId,
      index,
    },
    plaintext: claimToBytes(content),
  });
}

/** A request for a code by SMS, and which one it is. */
export interface CodeRequestToSeal {
  readonly codeRequest: CodeRequest;
  /** 16 random bytes. */
  readonly itemId: ItemId;
  readonly issuedAt: EpochMs;
}

/** A request for a code by SMS as one envelope of 414 bytes. */
export async function sealCodeRequest(
  { codeRequest, itemId, issuedAt }: CodeRequestToSeal,
  sealer: Sealer,
): Promise<Bytes> {
  const { origin, kioskId, kioskKeyId, gatewayKeyId, ...keys } = sealer;
  const { caisse, ...content } = codeRequest;
  return sealEnvelope({
    ...keys,
    header: { type: 'datedCodeRequest', origin, caisse, kioskId, kioskKeyId, gatewayKeyId, itemId },
    plaintext: datedCodeRequestToBytes({ content, issuedAt }),
  });
}

/** The content of a verified envelope; undefined when it does not open or its content is unreadable. */
export async function openItem(envelope: VerifiedEnvelope, gatewayKeyPair: KeyPair): Promise<OpenedItem | undefined> {
  const opening = await openEnvelope(envelope, gatewayKeyPair);
  if (!opening.ok) return undefined;
  const { header, plaintext } = opening;
  switch (header.type) {
    case 'claim': {
      const content = claimFromBytes(plaintext);
      const { caisse, allotmentId, index } = header;
      return content && { type: 'claim', claim: { caisse, allotmentId, index, ...content } };
    }
    case 'codeRequest': {
      const content = codeRequestFromBytes(plaintext);
      const { caisse, itemId } = header;
      return content && { type: 'codeRequest', itemId, codeRequest: { caisse, ...content } };
    }
    case 'datedCodeRequest': {
      const dated = datedCodeRequestFromBytes(plaintext);
      const { caisse, itemId } = header;
      if (dated === undefined) return undefined;
      const { content, issuedAt } = dated;
      return { type: 'datedCodeRequest', itemId, issuedAt, codeRequest: { caisse, ...content } };
    }
  }
}
