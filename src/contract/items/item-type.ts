import type * as z from 'zod/mini';
import type { ByteReader, ByteWriter } from '../bytes/byte-cursor.ts';
import { fromHex, toHex } from '../bytes/hex.ts';
import type { Bytes } from '../bytes/bytes.ts';

/**
 * Everything that envelopes, the outbox and the gateway need to know about one type of sealed item; its texts are
 * elsewhere.
 */
export interface ItemDescription<Id extends object = object, Outcome extends z.ZodMiniType = z.ZodMiniType> {
  /** Stands for the type in the header; never changes, never used again. */
  readonly wireCode: number;
  /** Binds a sealing to the type and its version: what HPKE calls `info`, behind `borne/`. Never changes. */
  readonly sealedAs: string;
  /** Bytes of the item id that ends the header. */
  readonly itemIdBytes: number;
  /** Every plaintext of the type is padded to this, so that a size says nothing. */
  readonly plaintextBytes: number;
  /** How long an item may wait in the outbox. */
  readonly lifeMs: number;
  /** The pattern of the key behind `<type>:`. */
  readonly keyPattern: string;
  keyOf(id: Id): string;
  /** @throws RangeError when the id does not fit its place. */
  writeId(writer: ByteWriter, id: Id): ByteWriter;
  readId(reader: ByteReader): Id | undefined;
  /** How an item of this type may end at the gateway, besides « reject » and « retry ». */
  readonly outcomes: readonly Outcome[];
}

/** @throws RangeError when the text is not so many bytes. */
export function hexBytes(text: string, byteLength: number): Bytes {
  const bytes = fromHex(text);
  if (bytes?.length !== byteLength) throw new RangeError(`not ${byteLength} bytes in hexadecimal`);
  return bytes;
}

export function readHex(reader: ByteReader, byteLength: number): string | undefined {
  const bytes = reader.bytes(byteLength);
  return bytes && toHex(bytes);
}
