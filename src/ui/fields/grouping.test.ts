import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFormat, nameFormat, nirFormat } from './formats.ts';
import { opensGroup, readShown, showGrouped, toShownIndex, toTextIndex, widthInEm } from './grouping.ts';

const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 13 });

describe('grouping', () => {
  it('shows a NIR as on the card, the caret already in the next group', () => {
    expect(showGrouped('2820681', nirFormat)).toBe('2 82 06 81 ');
    expect(showGrouped('2820681065023', nirFormat)).toBe('2 82 06 81 065 023');
  });

  it('shows running text as it is', () => {
    expect(showGrouped('DE LA CRUZ', nameFormat)).toBe('DE LA CRUZ');
  });

  it('finds the caret behind a separator', () => {
    expect(toShownIndex(1, nirFormat)).toBe(2);
    expect(toShownIndex(2, nirFormat)).toBe(3);
    expect(toTextIndex(1, '28', nirFormat)).toBe(1);
    expect(toTextIndex(2, '28', nirFormat)).toBe(1);
  });

  it('takes a caret inside a longer separator for one behind it', () => {
    const wide = { ...dateFormat, separator: ' / ' };
    expect(showGrouped('2411', wide)).toBe('24 / 11 / ');
    expect(toTextIndex(3, '2411', wide)).toBe(2);
    expect(toTextIndex(5, '2411', wide)).toBe(2);
  });

  it('comes back to the same place from every caret', () => {
    fc.assert(
      fc.property(digits, fc.nat(13), (text, wish) => {
        const caret = Math.min(wish, text.length);
        expect(toTextIndex(toShownIndex(caret, nirFormat), text, nirFormat)).toBe(caret);
      }),
    );
  });

  it('reads back what it showed', () => {
    fc.assert(
      fc.property(digits, (text) => {
        const shown = showGrouped(text, nirFormat);
        expect(readShown(shown, shown.length, nirFormat).text).toBe(text);
      }),
    );
  });

  it('reads a digit typed by hardware into the middle, and finds the caret again', () => {
    expect(readShown('2 89 2 06', 4, nirFormat)).toEqual({ text: '289206', from: 3, to: 3 });
  });

  it('knows which character opens a group', () => {
    const opening = Array.from({ length: 13 }, (_, index) => index).filter((index) =>
      opensGroup(index, nirFormat.groups),
    );
    expect(opening).toEqual([1, 3, 5, 7, 10]);
  });

  it('gives a number the width of its whole length from the first digit on', () => {
    expect(widthInEm('2', nirFormat)).toBe(widthInEm('2820681065023', nirFormat));
    expect(widthInEm('AB', nameFormat)).toBeLessThan(widthInEm('ABC', nameFormat));
  });
});
