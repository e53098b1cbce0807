import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberReader, numberWriter, UnreadableNumberError } from './number-cursor.ts';

const MOST = 2 ** 42 - 1;

describe('numbers one after the other', () => {
  test('are read back as they were written, and nothing is left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(300), fc.integer({ min: 0, max: MOST }))),
        fc.array(fc.boolean()),
        (numbers, flags) => {
          const writer = numberWriter();
          for (const each of numbers) writer.number(each);
          const reader = numberReader(writer.flags(...flags).done());
          expect(numbers.map(() => reader.number(MOST))).toEqual(numbers);
          expect(reader.flags(flags.length)).toEqual(flags);
          expect(reader.isAtEnd()).toBe(true);
        },
      ),
    );
  });

  test('are short when they are small', () => {
    expect(numberWriter().number(127).done()).toEqual(Uint8Array.of(127));
    expect(numberWriter().number(128).done()).toEqual(Uint8Array.of(128, 1));
  });

  test('that are negative, not whole or too large are our own error', () => {
    for (const wrong of [-1, 0.5, MOST + 1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => numberWriter().number(wrong)).toThrow(RangeError);
    }
  });

  test('cannot be read past the end, above what is expected, or without an end', () => {
    expect(() => numberReader(Uint8Array.of()).number(MOST)).toThrow(UnreadableNumberError);
    expect(() => numberReader(Uint8Array.of(128)).number(MOST)).toThrow(UnreadableNumberError);
    expect(() => numberReader(Uint8Array.of(4)).number(3)).toThrow(UnreadableNumberError);
    expect(() => numberReader(new Uint8Array(9).fill(255)).number(MOST)).toThrow(UnreadableNumberError);
  });
});
