import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTimers, systemClock } from './clock.ts';

describe('timers with an owner', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('fire once, after their delay', () => {
    const timers = createTimers();
    const run = vi.fn();
    timers.after(1_000, run);
    vi.advanceTimersByTime(999);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    expect(run).toHaveBeenCalledOnce();
    expect(timers.pending()).toBe(0);
  });

  test('never fire once their owner is disposed of, nor may new ones start', () => {
    const timers = createTimers();
    const run = vi.fn();
    timers.after(1_000, run);
    timers.dispose();
    timers.after(1_000, run);
    vi.advanceTimersByTime(10_000);
    expect(run).not.toHaveBeenCalled();
    expect(timers.pending()).toBe(0);
  });

  test('can be cancelled one by one', () => {
    const timers = createTimers();
    const [first, second] = [vi.fn(), vi.fn()];
    const cancel = timers.after(1_000, first);
    timers.after(1_000, second);
    cancel();
    vi.advanceTimersByTime(1_000);
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  test('a wait ends early when its signal is aborted', async () => {
    const timers = createTimers();
    const controller = new AbortController();
    const waiting = timers.wait(60_000, controller.signal);
    controller.abort(new Error('the visit is over'));
    await expect(waiting).rejects.toThrow('the visit is over');
    expect(timers.pending()).toBe(0);
  });

  test('a wait under a signal aborted before never starts', async () => {
    const timers = createTimers();
    await expect(timers.wait(60_000, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
    expect(timers.pending()).toBe(0);
  });
});

test('the system clock reads the time of day and a time that never goes back', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000);
  const before = systemClock.monotonicMs();
  expect(systemClock.monotonicMs()).toBeGreaterThanOrEqual(before);
});
