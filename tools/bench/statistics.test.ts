import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from './statistics.mjs';

describe('how well two kinds of requests are told apart by their time', () => {
  it.each([
    ['not at all', [1, 2, 3, 4], [1, 2, 3, 4], 0.5],
    ['not at all, all alike', [5, 5], [5, 5, 5], 0.5],
    ['always, the first is slower', [4, 5, 6], [1, 2, 3], 1],
    ['always, the first is quicker', [1, 2], [3, 4, 5], 0],
    ['in three of four', [2, 4], [1, 3], 0.75],
  ] as const)('%s', (_, first, second, expected) => {
    expect(areaUnderCurve(first, second)).toBe(expected);
  });
});
