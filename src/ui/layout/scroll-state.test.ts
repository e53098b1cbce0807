import { describe, expect, it } from 'vitest';
import { noScroll, readScroll, scrollStep } from './scroll-state.ts';

const measure = { zoneHeight: 500, viewHeight: 500, contentHeight: 500, top: 0 };

describe('scroll state', () => {
  it('needs no buttons while the content fits, rounding aside', () => {
    expect(readScroll(measure, noScroll)).toEqual(noScroll);
    expect(readScroll({ ...measure, contentHeight: 501 }, noScroll)).toEqual(noScroll);
  });

  it('shows them when it does not, and says where one is', () => {
    const taller = { ...measure, viewHeight: 400, contentHeight: 900 };
    expect(readScroll(taller, noScroll)).toEqual({ overflows: true, isAtTop: true, isAtEnd: false });
    const { isAtTop, isAtEnd } = readScroll({ ...taller, top: 500 }, noScroll);
    expect([isAtTop, isAtEnd]).toEqual([false, true]);
  });

  it('never lets the buttons come and go because they take room themselves', () => {
    const without = { zoneHeight: 500, viewHeight: 500, contentHeight: 540, top: 0 };
    const withButtons = { zoneHeight: 500, viewHeight: 400, contentHeight: 440, top: 0 };
    const first = readScroll(without, noScroll);
    expect(first.overflows).toBe(true);
    expect(readScroll(withButtons, first).overflows).toBe(true);
  });

  it('moves most of a page, and never nothing', () => {
    expect(scrollStep(500)).toBe(400);
    expect(scrollStep(10)).toBe(40);
  });
});
