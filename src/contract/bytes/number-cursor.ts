import type { Bytes } from './bytes.ts';

const BASE = 128;
/** Of one number: enough for ten thousand million cents. */
const MAX_BYTES = 6;

/** Writes whole numbers, small ones short: seven bits a byte, the least first (as LEB128). */
export interface NumberWriter {
  /** @throws RangeError for a number that is not whole, negative or too large: an error of ours */
  readonly number: (value: number) => NumberWriter;
  /** Yes or no, up to seven of them in a byte. */
  readonly flags: (...flags: readonly (boolean | undefined)[]) => NumberWriter;
  readonly done: () => Bytes;
}

export function numberWriter(): NumberWriter {
  const written: number[] = [];
  const writer: NumberWriter = {
    number(value) {
      if (!Number.isSafeInteger(value) || value < 0 || value >= BASE ** MAX_BYTES) {
        throw new RangeError('the number cannot be written');
      }
      let left = value;
      while (left >= BASE) {
        written.push((left % BASE) + BASE);
        left = Math.floor(left / BASE);
      }
      written.push(left);
      return writer;
    },
    flags: (...flags) => writer.number(flags.reduce((sum, flag, index) => sum + (flag ? 2 ** index : 0), 0)),
    done: () => new Uint8Array(written),
  };
  return writer;
}

/** Reads back what a `NumberWriter` wrote. */
export interface NumberReader {
  /** @throws UnreadableNumberError past the end, or above `max` */
  readonly number: (max: number) => number;
  readonly flags: (count: number) => readonly boolean[];
  readonly isAtEnd: () => boolean;
}

export class UnreadableNumberError extends Error {}

export function numberReader(source: Uint8Array): NumberReader {
  let offset = 0;
  const number = (max: number): number => {
    let value = 0;
    for (let index = 0; index < MAX_BYTES; index += 1) {
      const byte = source[offset];
      if (byte === undefined) break;
      offset += 1;
      value += (byte % BASE) * BASE ** index;
      if (byte < BASE) {
        if (value > max) break;
        return value;
      }
    }
    throw new UnreadableNumberError();
  };
  return {
    number,
    flags(count) {
      const value = number(2 ** count - 1);
      return Array.from({ length: count }, (_, index) => Math.floor(value / 2 ** index) % 2 === 1);
    },
    isAtEnd: () => offset === source.length,
  };
}
