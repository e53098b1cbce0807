import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySeed, scriptedBytes, seededBytes } from '../testing/random.ts';
import {
  drawReference,
  formatReference,
  parseReference,
  referenceFromBytes,
  referenceSchema,
  referenceToBytes,
  type ReferenceProblem,
} from './reference.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const anyReference = anySeed.map((seed) => drawReference(seededBytes(seed)));
const position = fc.integer({ min: 0, max: 7 });

function problemOf(typed: string): ReferenceProblem | undefined {
  const result = parseReference(typed);
  return result.ok ? undefined : result.problem;
}

describe('a drawn reference', () => {
  test('has eight symbols of Crockford’s alphabet, the last one a check', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
        expect(referenceSchema.safeParse(reference).success).toBe(true);
        expect(parseReference(reference)).toEqual({ ok: true, value: reference });
      }),
    );
  });

  test.each([
    [[0, 0, 0, 0, 0, 0, 0], '00000000'],
    [[10, 11, 12, 13, 2, 3, 4], 'ABCD234V'],
    [[31, 31, 31, 31, 31, 31, 31], 'ZZZZZZZC'],
    [[1, 2, 3, 4, 5, 6, 7], '1234567Y'],
    [[0, 0, 0, 0, 0, 0, 1], '00000012'],
  ])('has the check worked out by hand in the field of 32 elements: %j', (bytes, reference) => {
    expect(drawReference(scriptedBytes(bytes))).toBe(reference);
  });

  test('is equally likely to hold any symbol: a byte counts its five low bits', () => {
    const firsts = Array.from({ length: 256 }, (_, byte) =>
      drawReference(scriptedBytes([byte, 0, 0, 0, 0, 0, 0])).charAt(0),
    );
    for (const symbol of ALPHABET) {
      expect(firsts.filter((first) => first === symbol)).toHaveLength(8);
    }
  });

  test('needs seven bytes', () => {
    expect(() => drawReference(() => new Uint8Array(3))).toThrow('random source');
  });
});

describe('the check of a reference', () => {
  test('sees every single wrong symbol, at every place', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        for (let index = 0; index < 8; index += 1) {
          for (const symbol of ALPHABET) {
            if (symbol === reference.charAt(index)) continue;
            const wrong = reference.slice(0, index) + symbol + reference.slice(index + 1);
            expect(problemOf(wrong)).toEqual({ code: 'wrongCheck' });
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('sees every pair of symbols exchanged, adjacent or not', () => {
    fc.assert(
      fc.property(anyReference, position, position, (reference, one, other) => {
        fc.pre(reference.charAt(one) !== reference.charAt(other));
        const symbols = [...reference];
        [symbols[one], symbols[other]] = [symbols[other] ?? '', symbols[one] ?? ''];
        expect(problemOf(symbols.join(''))).toEqual({ code: 'wrongCheck' });
      }),
      { numRuns: 1_000 },
    );
  });

  test('sees every adjacent exchange of every pair of symbols', () => {
    for (let index = 0; index < 7; index += 1) {
      for (let pair = 0; pair < 1_024; pair += 1) {
        const [one, other] = [pair >> 5, pair & 31];
        if (one === other) continue;
        const bytes = [3, 17, 29, 8, 22, 5, 14];
        bytes[index] = one;
        if (index < 6) bytes[index + 1] = other;
        const symbols = [...drawReference(scriptedBytes(bytes))];
        const [left, right] = [symbols[index] ?? '', symbols[index + 1] ?? ''];
        if (left === right) continue;
        [symbols[index], symbols[index + 1]] = [right, left];
        expect(problemOf(symbols.join(''))).toEqual({ code: 'wrongCheck' });
      }
    }
  });
});

describe('a copied reference', () => {
  test('may be in small letters with spaces and hyphens', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const printed = formatReference(reference);
        expect(printed).toMatch(/^.{4}-.{4}$/);
        for (const typed of [printed, printed.toLowerCase(), ` ${[...printed].join(' ')} `]) {
          expect(parseReference(typed)).toEqual({ ok: true, value: reference });
        }
      }),
    );
  });

  test('may hold O for 0, and I or L for 1', () => {
    const reference = drawReference(scriptedBytes([0, 1, 0, 1, 1, 0, 7]));
    const read = { ok: true, value: reference };
    expect(parseReference(reference.replaceAll('0', 'O').replaceAll('1', 'I'))).toEqual(read);
    expect(parseReference(reference.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(read);
  });

  test('tells what is wrong', () => {
    expect(problemOf('')).toEqual({ code: 'empty' });
    expect(problemOf('ABCD-23')).toEqual({ code: 'tooShort', missing: 2 });
    expect(problemOf('0000-00000')).toEqual({ code: 'tooLong', extra: 1 });
    expect(problemOf('ABC*')).toEqual({ code: 'badCharacter', position: 4 });
    expect(problemOf('ABCU')).toEqual({ code: 'badCharacter', position: 4 });
  });
});

describe('the five bytes of a reference', () => {
  test('give the reference back', () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        const bytes = referenceToBytes(reference);
        expect(bytes).toHaveLength(5);
        expect(referenceFromBytes(bytes)).toBe(reference);
      }),
    );
  });

  test('hold the first symbol in their highest bits', () => {
    const reference = drawReference(scriptedBytes([31, 0, 0, 0, 0, 0, 0]));
    expect(referenceToBytes(reference)[0]).toBe(0b11111_000);
  });

  test('hold no reference when the check is wrong or a byte is missing', () => {
    const bytes = referenceToBytes(drawReference(scriptedBytes([1, 2, 3, 4, 5, 6, 7])));
    for (let bit = 0; bit < 40; bit += 1) {
      const wrong = bytes.slice();
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(referenceFromBytes(wrong)).toBeUndefined();
    }
    expect(referenceFromBytes(bytes.slice(0, 4))).toBeUndefined();
  });
});
