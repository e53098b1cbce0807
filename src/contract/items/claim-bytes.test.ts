import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../bytes/bytes.ts';
import { claimFromBytes, claimToBytes } from './claim-bytes.ts';
import { itemType } from './index.ts';
import { anyClaimContent } from '../testing/arbitraries.ts';
import { claim, hexBytes } from '../testing/fixtures.ts';

const bytes = claimToBytes(claim);

function changed(offset: number, values: readonly number[]): Uint8Array {
  const copy = concatBytes(bytes, new Uint8Array(2));
  copy.set(values, offset);
  return copy;
}

describe('the bytes of a claim', () => {
  it('are these, for ever', () => {
    expect(bytes).toEqual(hexBytes('0ba9088f5dfd 07be060e 01 0a 0000bc614e 02e3 090ea6c27d 01a20320a200'));
  });

  it('give back any claim, leading zeros and Corsica included, and always fit their place', () => {
    fc.assert(
      fc.property(anyClaimContent, (content) => {
        const written = claimToBytes(content);
        expect(written.length).toBeLessThanOrEqual(itemType('claim').plaintextBytes);
        expect(claimFromBytes(written)).toEqual(content);
        expect(claimFromBytes(concatBytes(written, new Uint8Array(2)))).toEqual(content);
      }),
    );
  });

  it('have one writing: whatever bytes are read are written the same', () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (offset, flip) => {
        const altered = changed(offset, [(bytes[offset] ?? 0) ^ flip]);
        const read = claimFromBytes(altered);
        if (read !== undefined) {
          expect(claimToBytes(read)).toEqual(altered.slice(0, bytes.length));
          expect(read).not.toEqual(claimFromBytes(bytes));
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['a birth date that no calendar has', changed(8, [2, 30])],
    ['an unknown proof', changed(10, [3])],
    ['no digit in the serial number', changed(11, [0])],
    ['eleven digits in the serial number', changed(11, [11])],
    ['a serial number longer than its digits', changed(11, [2])],
    ['a code of five digits', changed(17, [0x27, 0x10])],
    ['a reference with a wrong check', changed(23, [0])],
    ['padding that is not zero', changed(31, [1])],
    ['too few bytes', bytes.slice(0, -1)],
    ['no byte', new Uint8Array()],
  ])('are refused with %s', (_, altered) => {
    expect(claimFromBytes(altered)).toBeUndefined();
  });
});
