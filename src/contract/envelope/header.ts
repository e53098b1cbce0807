import { caisseOfWireCode, caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import type { AllotmentId, KioskId } from '#domain/provisional-code/allotment.ts';
import { byteReader, byteWriter, type ByteReader } from '../byte-cursor.ts';
import type { Bytes } from '../bytes.ts';
import { fromHex, toHex } from '../hex.ts';
import type { GatewayKeyId, ItemId, KioskKeyId } from '../identifiers.ts';
import type { OriginTag } from '../public-url.ts';
import { ENVELOPE_TYPES, ENVELOPE_VERSION, layoutOf, type EnvelopeType } from './layout.ts';

interface CommonHeader {
  /** The gateway it is for. */
  readonly origin: OriginTag;
  readonly caisse: CaisseId;
  readonly kioskId: KioskId;
  /** The kiosk key that signs the envelope. */
  readonly kioskKeyId: KioskKeyId;
  /** The sealing key it is sealed to. */
  readonly gatewayKeyId: GatewayKeyId;
}

/** A claim is named by the place it spends in an allotment: unique by construction. */
export interface ClaimHeader extends CommonHeader {
  readonly type: 'claim';
  readonly allotmentId: AllotmentId;
  readonly index: number;
}

/** Every other item is named by 16 random bytes. */
export interface CodeRequestHeader extends CommonHeader {
  readonly type: 'codeRequest';
  readonly itemId: ItemId;
}

/** What stands in clear in front of an envelope: never anything about a visitor. */
export type EnvelopeHeader = ClaimHeader | CodeRequestHeader;

function hexBytes(text: string, byteLength: number): Bytes {
  const bytes = fromHex(text);
  if (bytes?.length !== byteLength) throw new RangeError(`not ${byteLength} bytes in hexadecimal`);
  return bytes;
}

/**
 * The canonical bytes of a header: fixed places, so that a header has one writing only.
 *
 * @throws RangeError when a member does not fit its place.
 */
export function headerBytes(header: EnvelopeHeader): Bytes {
  const writer = byteWriter()
    .uint(ENVELOPE_VERSION, 1)
    .uint(ENVELOPE_TYPES[header.type].wireCode, 1)
    .bytes(hexBytes(header.origin, 4))
    .uint(caisses[header.caisse].wireCode, 1)
    .uint(header.kioskId, 4)
    .uint(header.kioskKeyId, 1)
    .uint(header.gatewayKeyId, 2);
  return header.type === 'claim'
    ? writer.bytes(hexBytes(header.allotmentId, 8)).uint(header.index, 2).done()
    : writer.bytes(hexBytes(header.itemId, 16)).done();
}

/**
 * The header of an envelope, or undefined when these are no envelope of this version: another
 * version, an unknown type or caisse, a number 0, or a length that is not its type's. Nothing
 * of it is proven before `verifyEnvelope`.
 */
export function readHeader(envelope: Uint8Array): EnvelopeHeader | undefined {
  const reader = byteReader(envelope);
  if (reader.uint(1) !== ENVELOPE_VERSION) return undefined;
  const type = typeOfWireCode(reader.uint(1));
  if (type === undefined || envelope.length !== layoutOf(type).length) return undefined;
  const common = readCommon(reader);
  if (common === undefined) return undefined;
  if (type === 'claim') {
    const allotmentId = reader.bytes(8);
    const index = reader.uint(2);
    return allotmentId && index !== undefined ? { type, ...common, allotmentId: toHex(allotmentId), index } : undefined;
  }
  const itemId = reader.bytes(16);
  return itemId && { type, ...common, itemId: toHex(itemId) };
}

function readCommon(reader: ByteReader): CommonHeader | undefined {
  const origin = reader.bytes(4);
  const caisse = caisseOfWireCode(reader.uint(1) ?? 0);
  const kioskId = reader.uint(4);
  const kioskKeyId = reader.uint(1);
  const gatewayKeyId = reader.uint(2);
  if (!origin || !caisse || !kioskId || !kioskKeyId || !gatewayKeyId) return undefined;
  return { origin: toHex(origin), caisse, kioskId, kioskKeyId, gatewayKeyId };
}

function typeOfWireCode(wireCode: number | undefined): EnvelopeType | undefined {
  if (wireCode === ENVELOPE_TYPES.claim.wireCode) return 'claim';
  return wireCode === ENVELOPE_TYPES.codeRequest.wireCode ? 'codeRequest' : undefined;
}
