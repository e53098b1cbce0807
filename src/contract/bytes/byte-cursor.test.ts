import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byteReader, byteWriter } from './byte-cursor.ts';

describe('the byte cursor', () => {
  it('writes integers big-endian', () => {
    const bytes = byteWriter().uint(1, 1).uint(0x0203, 2).uint(0x0a0b0c0d0e0f, 6).done();
    expect([...bytes]).toEqual([1, 2, 3, 10, 11, 12, 13, 14, 15]);
  });

  it('reads back any integer of up to six bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.nat({ max: 2 ** 48 - 1 }), (length, drawn) => {
        const value = drawn % 2 ** (8 * length);
        expect(byteReader(byteWriter().uint(value, length).done()).uint(length)).toBe(value);
      }),
    );
  });

  it.each([
    [256, 1],
    [-1, 1],
    [1.5, 2],
    [2 ** 48, 6],
    [Number.NaN, 4],
  ])('refuses to write %d on %i bytes', (value, byteLength) => {
    expect(() => byteWriter().uint(value, byteLength)).toThrow(RangeError);
  });

  it('gives nothing past the end, and nothing ever after', () => {
    const reader = byteReader(Uint8Array.of(1, 2, 3));
    expect(reader.uint(2)).toBe(258);
    expect(reader.uint(2)).toBeUndefined();
    expect(reader.uint(1)).toBeUndefined();
    expect(reader.bytes(1)).toBeUndefined();
    expect(reader.rest()).toHaveLength(0);
  });
});
