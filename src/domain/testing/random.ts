import fc from 'fast-check';
import type { RandomBytes } from '../random.ts';

/** Gives the bytes one after the other, then zeros. */
export function scriptedBytes(bytes: readonly number[]): RandomBytes {
  let next = 0;
  return (count) => Uint8Array.from({ length: count }, () => bytes[next++] ?? 0);
}

/** A source that looks random and gives the same bytes for the same seed (xorshift, 32 bits). */
export function seededBytes(seed: number): RandomBytes {
  let state = seed | 0 || 1;
  const nextByte = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 16) & 0xff;
  };
  return (count) => Uint8Array.from({ length: count }, nextByte);
}

export const anySeed = fc.integer({ min: 1, max: 0x7fff_ffff });
