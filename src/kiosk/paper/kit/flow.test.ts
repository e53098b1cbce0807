import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gap } from '../layout/block.ts';
import { paginate, solid, type FlowItem } from './flow.ts';

const ROOM_PT = 100;
const of = (heightPt: number, keepsWithNext = false, gapPt = 0): FlowItem =>
  solid(gap(heightPt), { gapPt, keepsWithNext });

/** Heights on each page. */
const heights = (items: readonly FlowItem[], roomOf = () => ROOM_PT) =>
  paginate(items, roomOf).map(({ blocks }) => blocks.map(({ heightPt }) => heightPt));

describe('parts on pages', () => {
  test('keep their order, none is lost, and no page is fuller than it may be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ heightPt: fc.integer({ min: 1, max: ROOM_PT }), keeps: fc.boolean() }), {
          minLength: 1,
          maxLength: 40,
        }),
        (parts) => {
          const pages = paginate(
            parts.map(({ heightPt, keeps }) => of(heightPt, keeps)),
            () => ROOM_PT,
          );
          expect(pages.flatMap(({ blocks }) => blocks.map(({ heightPt }) => heightPt))).toEqual(
            parts.map(({ heightPt }) => heightPt),
          );
          for (const { blocks, usedPt } of pages) {
            expect(usedPt).toBe(blocks.reduce((sum, { heightPt }) => sum + heightPt, 0));
            expect(usedPt).toBeLessThanOrEqual(ROOM_PT);
          }
        },
      ),
    );
  });

  test('that keep with the next one go to its page, and it with its own next', () => {
    expect(heights([of(50), of(20, true), of(40)])).toEqual([[50], [20, 40]]);
    expect(heights([of(50), of(20, true), of(20, true), of(20)])).toEqual([[50], [20, 20, 20]]);
    expect(heights([of(50), of(20), of(40)])).toEqual([[50, 20], [40]]);
  });

  test('have their white above them, but not at the top of a page', () => {
    expect(heights([of(50, false, 7), of(43, false, 7), of(40, false, 7)])).toEqual([[50, 7, 43], [40]]);
  });

  test('find less room on the first page than on the next', () => {
    const rooms = [30, 100];
    expect(paginate([of(30), of(60), of(40)], (page) => rooms[page] ?? 0).map(({ usedPt }) => usedPt)).toEqual([
      30, 100,
    ]);
  });

  test('higher than a page stand alone on one: nothing is cut and nothing loops', () => {
    expect(heights([of(10), of(130), of(10)])).toEqual([[10], [130], [10]]);
  });
});
