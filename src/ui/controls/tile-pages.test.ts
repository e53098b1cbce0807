import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonedChoiceRoom, choiceRoom, shortChoiceRoom, shortColumns, tilePages, tileRoom } from './tile-pages.ts';

const plain = { orientation: 'portrait', textSize: 100, reach: false } as const;
const tiles = (amount: number): number[] => Array.from({ length: amount }, (_, index) => index);

describe('tile pages', () => {
  it('shows up to nine services at once', () => {
    for (const amount of [1, 2, 9]) expect(tilePages(tiles(amount), tileRoom(plain))).toHaveLength(1);
  });

  it('makes pages of twelve', () => {
    expect(tilePages(tiles(12), tileRoom(plain)).map((page) => page.length)).toEqual([7, 5]);
  });

  it('gives fewer tiles a page to larger text, and to the low zone', () => {
    const sizes = ([100, 150, 200] as const).map((textSize) => tileRoom({ ...plain, textSize }).whole);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(tileRoom({ ...plain, reach: true }).whole).toBeLessThan(tileRoom(plain).whole);
  });

  it('loses no tile and keeps their order', () => {
    const room = fc.record({ whole: fc.integer({ min: 1, max: 9 }), paged: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.nat(40), room, (amount, { whole, paged }) => {
        const pages = tilePages(tiles(amount), { whole, paged: Math.min(whole, paged) });
        expect(pages.flat()).toEqual(tiles(amount));
      }),
    );
  });

  it('has room for more choices of a word or two, side by side but in the largest text', () => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      for (const textSize of [100, 150, 200] as const) {
        const mode = { ...plain, orientation, textSize };
        expect(shortColumns(mode)).toBe(textSize === 200 ? 1 : 2);
        expect(shortChoiceRoom(mode).whole).toBeGreaterThanOrEqual(choiceRoom(mode).whole);
        expect(shortChoiceRoom(mode).paged % shortColumns(mode), 'no row is left half empty').toBe(0);
      }
    }
  });

  it('has room for no more choices below the top third than on the whole screen (P42)', () => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      for (const textSize of [100, 150, 200] as const) {
        const mode = { ...plain, orientation, textSize };
        expect(choiceRoom(mode, true).whole).toBeLessThanOrEqual(choiceRoom(mode).whole);
        expect(choiceRoom(mode, true).paged).toBeLessThanOrEqual(choiceRoom(mode, true).whole);
      }
    }
  });

  it('has room for no more choices above a button than without one, and always for one', () => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      for (const textSize of [100, 150, 200] as const) {
        for (const reach of [false, true]) {
          const mode = { ...plain, orientation, textSize, reach };
          expect(buttonedChoiceRoom(mode).whole).toBeLessThanOrEqual(choiceRoom(mode, true).whole);
          expect(buttonedChoiceRoom(mode).paged).toBeLessThanOrEqual(choiceRoom(mode, true).paged);
          expect(buttonedChoiceRoom(mode).paged).toBeGreaterThan(0);
        }
      }
    }
  });

  it('has room for fewer choices in larger text and in the low zone, and always for one', () => {
    for (const orientation of ['portrait', 'landscape'] as const) {
      const rooms = ([100, 150, 200] as const).map((textSize) => choiceRoom({ ...plain, orientation, textSize }).paged);
      expect(rooms).toEqual(rooms.toSorted((a, b) => b - a));
      expect(choiceRoom({ ...plain, orientation, reach: true }).paged).toBeLessThanOrEqual(rooms[0] ?? 0);
      expect(rooms.at(-1)).toBeGreaterThan(0);
    }
  });
});
