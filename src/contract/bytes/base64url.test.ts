import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64UrlLength, fromBase64Url, toBase64Url } from './base64url.ts';
import { utf8Bytes } from './bytes.ts';
import { base64UrlOf } from '../wire.ts';

describe('base64url', () => {
  it.each([
    ['', ''],
    ['f', 'Zg'],
    ['fo', 'Zm8'],
    ['foo', 'Zm9v'],
    ['foob', 'Zm9vYg'],
    ['fooba', 'Zm9vYmE'],
    ['foobar', 'Zm9vYmFy'],
  ])('writes « %s » as RFC 4648 §10 does, without padding', (text, encoded) => {
    expect(toBase64Url(utf8Bytes(text))).toBe(encoded);
  });

  it('writes and reads any bytes as Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Buffer.from(bytes).toString('base64url');
        expect(toBase64Url(bytes)).toBe(text);
        expect(fromBase64Url(text)).toEqual(new Uint8Array(bytes));
        expect(text).toHaveLength(base64UrlLength(bytes.length));
      }),
    );
  });

  it.each(['Zg==', 'Zg=', 'Zh', 'Zm9', 'Z', 'Zm 8', 'Zm8\n', 'Zm+v', 'Zm/v', 'Zé'])(
    'refuses the other spelling %j',
    (text) => {
      expect(fromBase64Url(text)).toBeUndefined();
    },
  );

  it('has exactly one text for given bytes: no other text is read as the same', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const bytes = fromBase64Url(text);
        if (bytes !== undefined) expect(toBase64Url(bytes)).toBe(text);
      }),
    );
  });

  it.each([1, 2, 3, 16, 32, 64, 168])(
    'the schema of %i bytes accepts what is read to that length, and nothing else',
    (byteLength) => {
      const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
      const schema = base64UrlOf(byteLength);
      const bytes = Uint8Array.from({ length: byteLength }, (_, index) => (index * 37) % 256);
      const text = toBase64Url(bytes);
      for (const last of alphabet) {
        const changed = text.slice(0, -1) + last;
        expect(schema.safeParse(changed).success).toBe(fromBase64Url(changed) !== undefined);
      }
      for (const wrong of [text.slice(1), `${text}A`, `${text}\n`, `+${text.slice(1)}`]) {
        expect(schema.safeParse(wrong).success).toBe(false);
      }
    },
  );
});
