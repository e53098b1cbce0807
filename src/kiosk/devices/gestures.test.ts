import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tameGestures } from './gestures.ts';

const isStopped = (event: Event, target: EventTarget = document.body): boolean => !target.dispatchEvent(event);
const cancelable = (type: string): Event => new Event(type, { bubbles: true, cancelable: true });

describe('gestures that would leave the page', () => {
  let giveBack: () => void;
  beforeEach(() => {
    giveBack = tameGestures(document);
  });
  afterEach(() => giveBack());

  test.each(['contextmenu', 'copy', 'cut', 'dragstart', 'drop', 'gesturestart', 'selectstart'])(
    '« %s » does nothing',
    (type) => {
      expect(isStopped(cancelable(type))).toBe(true);
    },
  );

  test('A15 two fingers do nothing, one finger scrolls', () => {
    const touching = (fingers: number): Event =>
      Object.assign(cancelable('touchmove'), { touches: Array.from({ length: fingers }, () => ({})) });
    expect(isStopped(touching(2))).toBe(true);
    expect(isStopped(touching(1))).toBe(false);
  });

  test('zooming by wheel or keys does nothing; the same without Ctrl does', () => {
    const wheel = (ctrlKey: boolean): Event => Object.assign(cancelable('wheel'), { ctrlKey });
    expect([isStopped(wheel(true)), isStopped(wheel(false))]).toEqual([true, false]);
    const key = (ctrlKey: boolean): Event =>
      new KeyboardEvent('keydown', { key: '+', ctrlKey, bubbles: true, cancelable: true });
    expect([isStopped(key(true)), isStopped(key(false))]).toEqual([true, false]);
  });

  test('in a text field one may still select', () => {
    const field = document.createElement('input');
    document.body.append(field);
    expect(isStopped(cancelable('selectstart'), field)).toBe(false);
    expect(isStopped(cancelable('contextmenu'), field)).toBe(true);
    field.remove();
  });

  test('are given back to the browser when their owner goes', () => {
    giveBack();
    expect(isStopped(cancelable('contextmenu'))).toBe(false);
  });
});
