import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawHandOverCharacters,
  handOverCharactersSchema,
  handOverDigits,
  handOverLetters,
  parseHandOverCharacters,
} from './characters.ts';

const fourBytes = fc.uint8Array({ minLength: 4, maxLength: 4 });

describe('the characters of a hand-over', () => {
  test('are two letters and two figures, whatever is drawn, and read back as typed in small letters and with blanks', () => {
    fc.assert(
      fc.property(fourBytes, (bytes) => {
        const characters = drawHandOverCharacters(() => bytes);
        expect(handOverCharactersSchema.safeParse(characters).success).toBe(true);
        expect(parseHandOverCharacters(` ${characters.slice(0, 2).toLowerCase()} ${characters.slice(2)}`)).toBe(
          characters,
        );
      }),
    );
  });

  test('are each as likely as the others: a byte holds every sign equally often', () => {
    const seen = new Map<string, number>();
    for (let byte = 0; byte < 256; byte += 1) {
      const [letter = '', , digit = ''] = drawHandOverCharacters(() => new Uint8Array(4).fill(byte));
      for (const sign of [letter, digit]) seen.set(sign, (seen.get(sign) ?? 0) + 1);
    }
    expect(new Set([...handOverLetters].map((letter) => seen.get(letter)))).toEqual(new Set([16]));
    expect(new Set([...handOverDigits].map((digit) => seen.get(digit)))).toEqual(new Set([32]));
  });

  test('hold no sign that looks like another', () => {
    for (const sign of 'BGILOQSUWZ01') expect(handOverLetters + handOverDigits).not.toContain(sign);
  });

  test.each(['', 'AC2', 'AC234', '23AC', 'AO23', 'AC01', 'A-23'])('« %s » is none', (typed) => {
    expect(parseHandOverCharacters(typed)).toBeUndefined();
  });
});
