import { caisseOfWireCode, caisses, type CaisseId } from '#domain/caisse/caisse.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import { byteReader, byteWriter, type ByteReader } from '#contract/bytes/byte-cursor.ts';
import type { Bytes } from '#contract/bytes/bytes.ts';
import { toHex } from '#contract/bytes/hex.ts';
import type { GatewayKeyId, KioskKeyId } from '#contract/identifiers.ts';
import { itemType, itemTypeNames, type ItemIdOf, type ItemType } from '../index.ts';
import { hexBytes } from '../item-type.ts';
import type { OriginTag } from '#contract/addresses/public-url.ts';
import { ENVELOPE_VERSION, layoutOf } from './layout.ts';

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

/** The clear text in front of an envelope of this type: never anything about a visitor. */
export type HeaderOf<Type extends ItemType> = CommonHeader & { readonly type: Type } & ItemIdOf<Type>;

/** The same of any type. */
export type EnvelopeHeader = { readonly [Type in ItemType]: HeaderOf<Type> }[ItemType];

/**
 * The canonical bytes of a header: fixed places, so that a header has one writing only.
 *
 * @throws RangeError when a member does not fit its place.
 */
export function headerBytes(header: EnvelopeHeader): Bytes {
  const writer = byteWriter()
    .uint(ENVELOPE_VERSION, 1)
    .uint(itemType(header.type).wireCode, 1)
    .bytes(hexBytes(header.origin, 4))
    .uint(caisses[header.caisse].wireCode, 1)
    .uint(header.kioskId, 4)
    .uint(header.kioskKeyId, 1)
    .uint(header.gatewayKeyId, 2);
  return itemType(header.type).writeId(writer, header).done();
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
  const id = itemType(type).readId(reader);
  // The description that read the id is that of this very type.
  return id && ({ type, ...common, ...id } as EnvelopeHeader);
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

function typeOfWireCode(wireCode: number | undefined): ItemType | undefined {
  return itemTypeNames.find((type) => itemType(type).wireCode === wireCode);
}
