import { expect, test, vi } from 'vitest';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import { replayEarlyTouch, type EarlyTouch } from './first-touch.ts';
import type { LazyVisit } from './lazy-visit.ts';

type Front = 'boot' | 'attract' | 'unconfigured' | 'outOfService' | 'session';

/** A kiosk that goes through states by hand, and what a touch came to. */
function starting(seen: boolean) {
  let listener: ((snapshot: unknown) => void) | undefined;
  const kiosk = {
    subscribe: (heard: (snapshot: unknown) => void) => {
      listener = heard;
      return {
        unsubscribe: () => {
          listener = undefined;
        },
      };
    },
  } as unknown as KioskActor;
  const begin = vi.fn();
  const stop = vi.fn();
  const early: EarlyTouch = { seen, stop };
  replayEarlyTouch(early, kiosk, { begin } as unknown as LazyVisit);
  const go = (front: Front) => listener?.({ matches: (state: { readonly front: Front }) => state.front === front });
  return { kiosk, go, begin, stop };
}

test('a touch before the kiosk was ready starts a session once attract is there, and once only', () => {
  const { kiosk, go, begin, stop } = starting(true);
  go('boot');
  expect(begin).not.toHaveBeenCalled();
  go('attract');
  go('session');
  go('attract');
  expect(begin.mock.calls).toEqual([[kiosk, {}]]);
  expect(stop).toHaveBeenCalledOnce();
});

test('nobody touched: nothing starts', () => {
  const { go, begin, stop } = starting(false);
  go('attract');
  expect(begin).not.toHaveBeenCalled();
  expect(stop).toHaveBeenCalledOnce();
});

test.each(['unconfigured', 'outOfService'] as const)('a kiosk that is %s drops the touch for good', (front) => {
  const { go, begin, stop } = starting(true);
  go(front);
  go('attract');
  expect(begin).not.toHaveBeenCalled();
  expect(stop).toHaveBeenCalledOnce();
});
