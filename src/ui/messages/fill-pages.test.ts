import { expect, test } from 'vitest';
import { fillPages } from './fill-pages.ts';

const pages = (heights: readonly number[], room: number) => fillPages(heights, (height) => height, room);

test('a page is full to its last line, and a row that does not fit begins the next', () => {
  expect(pages([4, 6, 1, 9, 2], 10)).toEqual([[4, 6], [1, 9], [2]]);
});

test('a row higher than a page has one for itself; no row has none', () => {
  expect(pages([1, 12, 1], 10)).toEqual([[1], [12], [1]]);
  expect(pages([], 10)).toEqual([]);
});
