import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingReserved, rowPages, type RowWords } from './row-pages.ts';

const rows = fc.array(
  fc.record({
    title: fc.string({ minLength: 1, maxLength: 80 }),
    details: fc.array(fc.string({ minLength: 1, maxLength: 80 }), { maxLength: 4 }),
    amount: fc.option(fc.string({ maxLength: 14 }), { nil: undefined }),
  }),
  { maxLength: 60 },
);
const modes = fc.record({
  orientation: fc.constantFrom('portrait', 'landscape'),
  textSize: fc.constantFrom(100, 150, 200),
  reach: fc.boolean(),
} as const);
const groups = fc.array(fc.record({ title: fc.option(fc.string(), { nil: undefined }), rows }), { maxLength: 4 });

test('every row stands on one page, in its order and under the title of its group; no page is empty', () => {
  fc.assert(
    fc.property(groups, modes, (given, mode) => {
      const pages = rowPages(given, mode);
      expect(pages.flatMap((page) => page.rows)).toEqual(given.flatMap((group) => group.rows));
      expect(pages.every((page) => page.rows.length > 0)).toBe(true);
      for (const page of pages)
        expect(given.some(({ title, rows: all }) => title === page.title && all.includes(page.rows[0]!))).toBe(true);
    }),
  );
});

test('A18 fewer find room the longer they are, the larger the text, and the more stands beside', () => {
  const row = (length: number): RowWords => ({ title: 'x'.repeat(length), details: ['y'] });
  const many = (length: number) => [{ rows: Array.from({ length: 40 }, () => row(length)) }];
  const onFirst = (length: number, textSize: 100 | 150 | 200, portrait = 0) =>
    rowPages(many(length), { orientation: 'portrait', textSize, reach: false }, { ...nothingReserved, portrait })[0]
      ?.rows.length ?? 0;
  expect(onFirst(20, 100)).toBeGreaterThan(onFirst(80, 100));
  expect(onFirst(20, 100)).toBeGreaterThan(onFirst(20, 200));
  expect(onFirst(20, 100)).toBeGreaterThan(onFirst(20, 100, 300));
  expect(onFirst(80, 200)).toBeGreaterThanOrEqual(1);
});
