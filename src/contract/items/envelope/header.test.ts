import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes, type Bytes } from '#contract/bytes/bytes.ts';
import { anyHeader } from '#contract/testing/arbitraries.ts';
import { headerBytes, readHeader, type EnvelopeHeader, type HeaderOf } from './header.ts';
import { itemKeyOf, itemKeySchema } from '../item-key.ts';
import { layoutOf } from './layout.ts';

/** A header with as many zero bytes behind it as its envelope has. */
function envelopeWith(header: EnvelopeHeader): Bytes {
  const bytes = headerBytes(header);
  return concatBytes(bytes, new Uint8Array(layoutOf(header.type).length - bytes.length));
}

const header: HeaderOf<'claim'> = {
  type: 'claim',
  origin: '0a1b2c3d',
  caisse: 'caf-31',
  kioskId: 1,
  kioskKeyId: 1,
  gatewayKeyId: 1,
  allotmentId: '00112233445566ff',
  index: 0,
};

describe('the header of an envelope', () => {
  it('is read as it was written, and written as it was read', () => {
    fc.assert(
      fc.property(anyHeader, (any) => {
        const envelope = envelopeWith(any);
        expect(readHeader(envelope)).toEqual(any);
        expect(headerBytes(any)).toHaveLength(layoutOf(any.type).headerEnd);
      }),
    );
  });

  it('has one writing: any other bytes are another header, or none', () => {
    fc.assert(
      fc.property(anyHeader, fc.nat({ max: 29 }), fc.integer({ min: 1, max: 255 }), (any, at, flip) => {
        const envelope = envelopeWith(any);
        const offset = at % layoutOf(any.type).headerEnd;
        envelope[offset] = (envelope[offset] ?? 0) ^ flip;
        expect(readHeader(envelope)).not.toEqual(any);
      }),
    );
  });

  it.each([
    ['another version', 0, 2],
    ['an unknown type', 1, 3],
    ['the other type, whose envelopes are longer', 1, 2],
    ['an unknown caisse', 6, 9],
    ['kiosk 0', 10, 0],
    ['kiosk key 0', 11, 0],
    ['gateway key 0', 13, 0],
  ])('is not read with %s', (_, offset, value) => {
    const envelope = envelopeWith(header);
    envelope[offset] = value;
    expect(readHeader(envelope)).toBeUndefined();
  });

  it('is not read from anything of another length', () => {
    const envelope = envelopeWith(header);
    expect(readHeader(envelope)).toEqual(header);
    expect(readHeader(envelope.slice(0, -1))).toBeUndefined();
    expect(readHeader(concatBytes(envelope, new Uint8Array(1)))).toBeUndefined();
    expect(readHeader(new Uint8Array())).toBeUndefined();
  });

  it.each([
    { ...header, origin: '0a1b2c' },
    { ...header, origin: '0A1B2C3D' },
    { ...header, allotmentId: '00' },
    { ...header, kioskId: 2 ** 32 },
    { ...header, index: 65_536 },
  ])('is not written when a member does not fit', (unfit) => {
    expect(() => headerBytes(unfit)).toThrow(RangeError);
  });

  it('gives each item a key of its own', () => {
    fc.assert(
      fc.property(anyHeader, anyHeader, (one, other) => {
        expect(itemKeySchema.safeParse(itemKeyOf(one)).success).toBe(true);
        const sameItem =
          one.type === 'claim'
            ? other.type === 'claim' && one.allotmentId === other.allotmentId && one.index === other.index
            : other.type === one.type && one.itemId === other.itemId;
        expect(itemKeyOf(one) === itemKeyOf(other)).toBe(sameItem);
      }),
    );
    expect(itemKeyOf(header)).toBe('claim:00112233445566ff:0');
  });
});
