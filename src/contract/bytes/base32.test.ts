import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32Length, fromBase32, toBase32 } from './base32.ts';
import { utf8Bytes } from './bytes.ts';

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes « %s » as RFC 4648 §10 does, without padding', (text, encoded) => {
    expect(toBase32(utf8Bytes(text))).toBe(encoded);
  });

  it('writes and reads any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase32(bytes);
        expect(fromBase32(text)).toEqual(new Uint8Array(bytes));
        expect(text).toHaveLength(base32Length(bytes.length));
      }),
    );
  });

  it.each(['MY==', 'my', 'MZ', 'M', 'MZX', 'MZXW6Y', 'M1', 'M8', 'MY ', 'MY\n'])(
    'refuses the other spelling %j',
    (text) => {
      expect(fromBase32(text)).toBeUndefined();
    },
  );

  it('has exactly one text for given bytes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z2-7]{0,40}$/), (text) => {
        const bytes = fromBase32(text);
        if (bytes !== undefined) expect(toBase32(bytes)).toBe(text);
      }),
    );
  });
});
