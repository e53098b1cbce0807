import { expect, it, vi } from 'vitest';
import { createActor } from 'xstate';
import { START } from '#machines/testing/clock.ts';
import { someSite } from '#machines/testing/site.ts';
import type { KioskActor } from '#kiosk/terminal/kiosk-actor.ts';
import type { Environment } from '#kiosk/terminal/environment.ts';
import type { OpenTerminal } from '#kiosk/terminal/late-terminal.ts';
import { createLazyVisit } from './lazy-visit.ts';

/** A visit that cannot be made until that many tries have failed. */
function lazyVisit(failures = 0) {
  let tries = 0;
  const environment = {
    printer: () => {
      tries += 1;
      if (tries <= failures) throw new Error('on purpose');
      return 'none';
    },
  } as unknown as Environment;
  const send = vi.fn();
  const late = { load: async () => ({ terminal: {}, services: {} }) as unknown as OpenTerminal };
  return { visit: createLazyVisit(late, () => environment), kiosk: { send } as unknown as KioskActor, send };
}

it('is loaded once, however often it is asked for', async () => {
  const { visit } = lazyVisit();
  expect(visit.loaded()).toBeUndefined();
  const [first, second] = await Promise.all([visit.load(), visit.load()]);
  expect(second).toBe(first);
  expect(visit.loaded()).toBe(first);
});

it('starts a session as soon as it is there, with what was touched', async () => {
  const { visit, kiosk, send } = lazyVisit();
  visit.begin(kiosk, { language: 'en' });
  expect(send).not.toHaveBeenCalled();
  await expect.poll(() => send.mock.calls).toEqual([[{ type: 'START', language: 'en' }]]);
});

it('tells the kiosk that it cannot be loaded, and tries again for the next visitor', async () => {
  const { visit, kiosk, send } = lazyVisit(1);
  visit.begin(kiosk, {});
  await expect.poll(() => send.mock.calls).toEqual([[{ type: 'SCREEN_BROKE' }]]);
  expect(visit.loaded()).toBeUndefined();
  visit.begin(kiosk, {});
  await expect.poll(() => send.mock.calls.at(-1)).toEqual([{ type: 'START' }]);
});

it('runs no session before it is loaded, and one after', async () => {
  const { visit } = lazyVisit();
  const input = { site: someSite, start: {}, now: () => START };
  const errors: unknown[] = [];
  const early = createActor(visit.machine, { input });
  early.subscribe({ error: (failure) => errors.push(failure) });
  early.start();
  expect(errors).toEqual([new Error('the visit is not loaded')]);
  await visit.load();
  const session = createActor(visit.machine, { input }).start();
  expect(session.getSnapshot().status).toBe('active');
  session.stop();
});
