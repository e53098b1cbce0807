import { describe, expect, test, vi } from 'vitest';
import { keepScreenOn, type VisiblePage, type WakeLocks } from './wake-lock.ts';

function handPage(): VisiblePage & {
  show: (state: DocumentVisibilityState) => void;
  readonly listeners: () => number;
} {
  const target = new EventTarget();
  let listeners = 0;
  const page = {
    visibilityState: 'visible' as DocumentVisibilityState,
    addEventListener: ((type: string, listener: EventListener) => {
      listeners += 1;
      target.addEventListener(type, listener);
    }) as VisiblePage['addEventListener'],
    removeEventListener: ((type: string, listener: EventListener) => {
      listeners -= 1;
      target.removeEventListener(type, listener);
    }) as VisiblePage['removeEventListener'],
    show(state: DocumentVisibilityState) {
      page.visibilityState = state;
      target.dispatchEvent(new Event('visibilitychange'));
    },
    listeners: () => listeners,
  };
  return page;
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('the screen', () => {
  test('is kept on, also after it was hidden for a while', async () => {
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve({ released: false, release }));
    const page = handPage();
    const stop = keepScreenOn({ request }, page);
    await settled();
    page.show('hidden');
    page.show('visible');
    await settled();
    expect(request).toHaveBeenCalledTimes(2);
    stop();
    expect(release).toHaveBeenCalledOnce();
    expect(page.listeners()).toBe(0);
  });

  test('a lock that comes after the end is given back at once', async () => {
    const release = vi.fn(() => Promise.resolve());
    const stop = keepScreenOn({ request: () => Promise.resolve({ released: false, release }) }, handPage());
    stop();
    await settled();
    expect(release).toHaveBeenCalledOnce();
  });

  test.each<[string, WakeLocks | undefined]>([
    ['is not there', undefined],
    ['refuses', { request: () => Promise.reject(new Error('battery')) }],
  ])('without complaint when the browser’s lock %s', async (_case, locks) => {
    const stop = keepScreenOn(locks, handPage());
    await settled();
    expect(() => stop()).not.toThrow();
  });
});
