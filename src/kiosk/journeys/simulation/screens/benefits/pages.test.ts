import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenPages, stepPages } from './pages.ts';

test('pages are of about equal length, keep the order and lose nothing', () => {
  expect(evenPages([1, 2, 3, 4, 5], 4)).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  fc.assert(
    fc.property(fc.array(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (items, max) => {
      const pages = evenPages(items, max);
      expect(pages.flat()).toEqual(items);
      expect(pages.every(({ length }) => length > 0 && length <= max)).toBe(true);
    }),
  );
});

test('steps are counted within their group, and groups stand on pages of their own', () => {
  const step = (id: string) => ({ id, label: id, how: id, result: id, source: id });
  const groups = [
    { title: 'one', steps: ['a', 'b', 'c'].map(step) },
    { title: 'two', steps: [step('d')] },
  ];
  expect(
    stepPages(groups, 2).map(({ title, steps, start }) => [title, steps.map(({ id }) => id).join(''), start]),
  ).toEqual([
    ['one', 'ab', 1],
    ['one', 'c', 3],
    ['two', 'd', 1],
  ]);
});
