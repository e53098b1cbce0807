import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nirSchema } from '#domain/identity/nir.ts';
import { nirFromNumber, nirToNumber } from './nir-bytes.ts';
import { anyNir } from '../testing/arbitraries.ts';

describe('the number of a NIR', () => {
  it('gives back any NIR, Corsica included, within six bytes', () => {
    fc.assert(
      fc.property(anyNir, (nir) => {
        const value = nirToNumber(nir);
        expect(value).toBeLessThan(2 ** 48);
        expect(nirFromNumber(value)).toBe(nir);
      }),
    );
  });

  it('tells apart 20, 2A and 2B', () => {
    const numbers = ['20', '2A', '2B'].map((place) => nirToNumber(`18206${place}991990`));
    expect(new Set(numbers).size).toBe(3);
  });

  it('reads each number as at most one NIR', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 48 - 1 }), (value) => {
        const nir = nirFromNumber(value);
        if (nir === undefined) return;
        expect(nirSchema.safeParse(nir).success).toBe(true);
        expect(nirToNumber(nir)).toBe(value);
      }),
    );
  });

  it.each([
    ['a letter that does not exist', 3 * 10 ** 13 + 1_820_620_991_990],
    ['a letter over a digit that is not the place of the letter', 10 ** 13 + 1_820_621_991_990],
    ['a letter in another department', 10 ** 13 + 1_820_630_991_990],
    ['a month that does not exist', 1_821_331_991_990],
    ['no number at all', Number.NaN],
  ])('refuses %s', (_, value) => {
    expect(nirFromNumber(value)).toBeUndefined();
  });
});
