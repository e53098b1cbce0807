import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedMistakesIn, mistakesBetween } from './distance.ts';

describe('mistakes', () => {
  test.each([
    ['loyer', 'loyer', 0],
    ['loyer', 'loyyer', 1],
    ['loyer', 'loer', 1],
    ['loyer', 'loger', 1],
    ['loyer', 'olyer', 1],
    ['naissance', 'naisance', 1],
    ['naissance', 'niassence', 2],
    ['loyer', 'salaire', 3],
  ])('between %s and %s: %d', (one, other, mistakes) => {
    expect(mistakesBetween(one, other, 2)).toBeGreaterThanOrEqual(mistakes);
    expect(mistakesBetween(one, other, 9)).toBeLessThanOrEqual(Math.max(mistakes, 6));
    if (mistakes < 3) expect(mistakesBetween(one, other, 2)).toBe(mistakes);
  });

  test('do not depend on which word was meant, and one changed letter is at most one', () => {
    const word = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom(...'abcdef') });
    fc.assert(
      fc.property(word, word, (one, other) => mistakesBetween(one, other, 9) === mistakesBetween(other, one, 9)),
    );
    fc.assert(
      fc.property(
        word,
        fc.nat(8),
        (one, at) => mistakesBetween(one, `${one.slice(0, at)}z${one.slice(at + 1)}`, 2) <= 1,
      ),
    );
  });

  test('are forgiven more in long words, and never in the shortest', () => {
    expect(['rsa', 'loyer', 'naissance'].map(allowedMistakesIn)).toEqual([0, 1, 2]);
  });
});
