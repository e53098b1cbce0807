import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap } from './block.ts';
import { onPages } from './pages.ts';

test('blocks keep their order, none is cut or lost, and no page is fuller than it may be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 130 }), { minLength: 1, maxLength: 40 }), (heights) => {
      const blocks = heights.map((heightPt) => gap(heightPt));
      const pages = onPages(blocks, 100);
      expect(pages.flat()).toEqual(blocks);
      for (const page of pages) {
        const fullPt = page.reduce((sum, { heightPt }) => sum + heightPt, 0);
        expect(page.length === 1 || fullPt <= 100).toBe(true);
      }
    }),
  );
});

test('a new page begins only where the last one is full', () => {
  expect(onPages([60, 40, 10].map(gap), 100).map(({ length }) => length)).toEqual([2, 1]);
});
