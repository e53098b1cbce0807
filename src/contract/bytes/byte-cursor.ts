import { copyBytes, type Bytes } from './bytes.ts';

/** Writes unsigned integers and bytes, one after the other. */
export interface ByteWriter {
  /**
   * Big-endian, on 1 to 6 bytes.
   *
   * @throws RangeError when the value does not fit: an error of ours, never of what was read.
   */
  readonly uint: (value: number, byteLength: number) => ByteWriter;
  readonly bytes: (value: Uint8Array) => ByteWriter;
  readonly done: () => Bytes;
}

/** A writer of a growing byte string. */
export function byteWriter(): ByteWriter {
  const written: number[] = [];
  const writer: ByteWriter = {
    uint(value, byteLength) {
      if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** (8 * byteLength)) {
        throw new RangeError(`the value does not fit in ${byteLength} bytes`);
      }
      for (let index = byteLength - 1; index >= 0; index -= 1) {
        written.push(Math.floor(value / 2 ** (8 * index)) % 256);
      }
      return writer;
    },
    bytes(value) {
      written.push(...value);
      return writer;
    },
    done: () => new Uint8Array(written),
  };
  return writer;
}

/** Reads back what a `ByteWriter` wrote; past the end every read gives undefined. */
export interface ByteReader {
  readonly uint: (byteLength: number) => number | undefined;
  readonly bytes: (byteLength: number) => Bytes | undefined;
  /** What has not been read yet. */
  readonly rest: () => Bytes;
}

/** A reader at the beginning of the bytes given. */
export function byteReader(source: Uint8Array): ByteReader {
  let offset = 0;
  const take = (byteLength: number): Uint8Array | undefined => {
    const end = offset + byteLength;
    if (end > source.length) {
      offset = Number.POSITIVE_INFINITY;
      return undefined;
    }
    const taken = source.subarray(offset, end);
    offset = end;
    return taken;
  };
  return {
    uint: (byteLength) => take(byteLength)?.reduce((value, byte) => value * 256 + byte, 0),
    bytes(byteLength) {
      const taken = take(byteLength);
      return taken && copyBytes(taken);
    },
    rest: () => copyBytes(source.subarray(Math.min(offset, source.length))),
  };
}
