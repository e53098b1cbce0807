import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concatBytes } from '../bytes/bytes.ts';
import {
  codeRequestFromBytes,
  codeRequestToBytes,
  datedCodeRequestFromBytes,
  datedCodeRequestToBytes,
} from './code-request-bytes.ts';
import { itemType } from './index.ts';
import { anyCodeRequestContent } from '../testing/arbitraries.ts';
import { codeRequest } from '../testing/fixtures.ts';

const { caisse: _caisse, ...content } = codeRequest;
const bytes = codeRequestToBytes(content);
const NAME_LENGTH_AT = 13;

function changed(offset: number, values: readonly number[]): Uint8Array {
  const copy = concatBytes(bytes, new Uint8Array(2));
  copy.set(values, offset);
  return copy;
}

describe('the bytes of a request for a code', () => {
  it('give back any request, accents and ligatures included, and always fit their place', () => {
    fc.assert(
      fc.property(anyCodeRequestContent, (any) => {
        const written = codeRequestToBytes(any);
        expect(written.length).toBeLessThanOrEqual(itemType('codeRequest').plaintextBytes);
        expect(codeRequestFromBytes(written)).toEqual(any);
        expect(codeRequestFromBytes(concatBytes(written, new Uint8Array(2)))).toEqual(any);
      }),
    );
  });

  it('say when they were sealed, in the second version, to the millisecond', () => {
    const longest = { ...content, birthName: 'ế'.repeat(80) };
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 48 - 1 }), fc.constantFrom(content, longest), (issuedAt, any) => {
        const written = datedCodeRequestToBytes({ content: any, issuedAt });
        expect(written.length).toBeLessThanOrEqual(itemType('datedCodeRequest').plaintextBytes);
        expect(datedCodeRequestFromBytes(concatBytes(written, new Uint8Array(2)))).toEqual({ content: any, issuedAt });
      }),
    );
    expect(datedCodeRequestFromBytes(new Uint8Array(5))).toBeUndefined();
    expect(datedCodeRequestFromBytes(bytes), 'the former version').toBeUndefined();
  });

  it('hold the longest name in the widest letters', () => {
    const longest = { ...content, birthName: 'ế'.repeat(80) };
    const written = codeRequestToBytes(longest);
    expect(written.length).toBeLessThanOrEqual(itemType('codeRequest').plaintextBytes);
    expect(codeRequestFromBytes(written)).toEqual(longest);
  });

  it.each([
    ['a birth date that no calendar has', changed(8, [2, 30])],
    ['a postal code of six digits', changed(10, [0x01, 0x86, 0xa0])],
    ['an empty name', changed(NAME_LENGTH_AT, [0])],
    ['a name cut in a letter', changed(NAME_LENGTH_AT, [4])],
    ['a name longer than what follows', changed(NAME_LENGTH_AT, [255])],
    ['a name that is not UTF-8', changed(NAME_LENGTH_AT + 1, [0xff])],
    ['a name in overlong UTF-8', changed(NAME_LENGTH_AT + 1, [0xc1, 0xa1])],
    ['a name of digits', changed(NAME_LENGTH_AT + 1, [0x31])],
    ['padding that is not zero', changed(bytes.length, [0, 1])],
    ['no byte', new Uint8Array()],
  ])('are refused with %s', (_, altered) => {
    expect(codeRequestFromBytes(altered)).toBeUndefined();
  });
});
