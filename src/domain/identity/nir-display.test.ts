import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupNir, maskNir } from './nir-display.ts';
import { anyNir } from './testing/any-nir.ts';

const spaced = (text: string) => text.replaceAll('\u00A0', ' ');

describe('a NIR on the screen', () => {
  test('is grouped as on the card, with its key when there is one', () => {
    expect(spaced(groupNir('1820681065023'))).toBe('1 82 06 81 065 023');
    expect(spaced(groupNir('182062A06502337'))).toBe('1 82 06 2A 065 023 37');
  });

  test('is grouped while it is typed', () => {
    expect(spaced(groupNir(''))).toBe('');
    expect(spaced(groupNir('1'))).toBe('1');
    expect(spaced(groupNir('182'))).toBe('1 82');
    expect(spaced(groupNir('18206810'))).toBe('1 82 06 81 0');
  });

  test('loses no character by grouping, even too many', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,20}$/), (typed) => {
        expect(groupNir(typed).replaceAll('\u00A0', '')).toBe(typed);
      }),
    );
  });

  test('is never broken over two lines', () => {
    expect(groupNir('1820681065023')).not.toContain(' ');
  });

  test('P25 hides department, commune and order number of a masked NIR', () => {
    expect(spaced(maskNir('1820681065023'))).toBe('1 82 06 •• ••• •••');
    fc.assert(
      fc.property(anyNir, (nir) => {
        expect(maskNir(nir).replace(/[\u00A0•]/g, '')).toBe(nir.slice(0, 5));
      }),
    );
  });
});
