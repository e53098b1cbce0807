import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createTimers } from '../clock.ts';
import { openStaffByGesture } from './staff-gesture.ts';

const open = vi.fn();
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(1080);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(1920);
  open.mockClear();
  stop = openStaffByGesture(document, createTimers(), open);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const touch = (clientX: number, clientY: number) =>
  document.body.dispatchEvent(new PointerEvent('pointerup', { clientX, clientY, bubbles: true }));
const touchCorner = (times: number) => {
  for (let time = 0; time < times; time += 1) touch(20, 20);
};
const press = (keys: KeyboardEventInit) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...keys }));

it('P37 opens after five touches in the corner, not before, and needs five again', () => {
  touchCorner(4);
  expect(open).not.toHaveBeenCalled();
  touchCorner(1);
  expect(open).toHaveBeenCalledOnce();
  touchCorner(4);
  expect(open).toHaveBeenCalledOnce();
});

it.each([
  ['right of the corner', 200, 20],
  ['below the corner', 20, 200],
])('begins anew after a touch %s', (_where, x, y) => {
  touchCorner(4);
  touch(x, y);
  touchCorner(4);
  expect(open).not.toHaveBeenCalled();
});

it('forgets touches after four seconds without another', () => {
  touchCorner(4);
  vi.advanceTimersByTime(4_000);
  touchCorner(4);
  expect(open).not.toHaveBeenCalled();
});

it('opens by Ctrl + Alt + S, and by no part of it', () => {
  press({ ctrlKey: true, code: 'KeyS' });
  press({ altKey: true, code: 'KeyS' });
  press({ ctrlKey: true, altKey: true, code: 'KeyD' });
  expect(open).not.toHaveBeenCalled();
  press({ ctrlKey: true, altKey: true, code: 'KeyS' });
  expect(open).toHaveBeenCalledOnce();
});

it('listens no more once it was stopped', () => {
  stop();
  touchCorner(5);
  press({ ctrlKey: true, altKey: true, code: 'KeyS' });
  expect(open).not.toHaveBeenCalled();
});
