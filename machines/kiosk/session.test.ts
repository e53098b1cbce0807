import { describe, expect, test } from 'vitest';
import { runKiosk } from './testing/kiosk-run.ts';
import { oneCaisseSite, someTimings } from '../testing/site.ts';
import { kioskDelays } from './delays.ts';

async function inSession() {
  const run = runKiosk();
  await run.boot();
  run.send({ type: 'START', journeyId: 'fixture', language: 'en' });
  return run;
}

describe('a session on the kiosk', () => {
  test('starts with what was touched on the attract screen', async () => {
    const { session, screen } = await inSession();
    expect(screen()).toBe('session');
    expect(session().getSnapshot().context).toMatchObject({
      comfort: { language: 'en' },
      journeyId: 'fixture',
      site: oneCaisseSite,
    });
  });

  test.each([
    ['P18 quitting', 'quit', (run: Awaited<ReturnType<typeof inSession>>) => run.session().send({ type: 'QUIT' })],
    ['P17 nobody touching', 'idle', (run) => run.pass(someTimings.idleReadingMs)],
    [
      'P17 the absolute limit',
      'limit',
      (run) => {
        for (let left = someTimings.sessionLimitMs; left > 0; left -= 10_000) {
          if (run.front() === 'session') run.session().send({ type: 'TOUCHED' });
          run.pass(10_000);
        }
      },
    ],
    ['a staff reset', 'staffReset', (run) => run.send({ type: 'STAFF_RESET' })],
    ['a page come back from the cache', 'pageRestored', (run) => run.send({ type: 'PAGE_RESTORED' })],
    ['a screen that cannot be drawn', 'fault', (run) => run.send({ type: 'SCREEN_BROKE' })],
    [
      'a revoked kiosk',
      'revoked',
      (run) => {
        run.send({ type: 'KIOSK_REFUSED', reason: 'revoked' });
        run.pass(kioskDelays.pauseMs);
      },
    ],
    ['an agent closing the kiosk', 'agentClosed', (run) => run.send({ type: 'AGENT_CLOSED' })],
  ] as const satisfies readonly [string, string, (run: Awaited<ReturnType<typeof inSession>>) => void][])(
    'ends by %s, and every end wipes',
    async (_name, reason, end) => {
      const run = await inSession();
      end(run);
      expect(run.screen()).toBe('wiping');
      expect(run.snapshot().children['session']).toBeUndefined();
      expect(run.wipe.calls.map((call) => call.reason)).toEqual([reason]);
      expect(run.told).toContainEqual({ type: 'wipeStarted', reason });
    },
  );

  test('leaves no visitor’s choice in the kiosk’s own context', async () => {
    const run = await inSession();
    run.session().send({ type: 'SET_COMFORT', change: { textSize: 200 } });
    run.session().send({ type: 'QUIT' });
    expect(run.context().start).toEqual({});
    expect(run.context().site).toEqual(oneCaisseSite);
  });

  test('is a fresh one each time: nothing of the first is in the second', async () => {
    const first = await inSession();
    const one = first.session();
    first.session().send({ type: 'QUIT' });
    expect(one.getSnapshot().status).toBe('done');
    const second = runKiosk();
    await second.boot();
    second.send({ type: 'START' });
    expect(second.session().getSnapshot().context.comfort).toEqual(oneCaisseSite.comfort);
  });

  test('that breaks ends in a wipe, then in an apology (P39)', async () => {
    const run = await inSession();
    const journey: unknown = run.session().getSnapshot().children['journey'];
    (journey as { send: (event: { type: string }) => void }).send({ type: 'BEGIN' });
    (journey as { send: (event: { type: string }) => void }).send({ type: 'BREAK' });
    expect(run.screen()).toBe('wiping');
    await run.wipe.answer({ kind: 'clean' });
    expect(run.screen()).toBe('fault');
    run.pass(kioskDelays.apologyMs);
    expect(run.front()).toBe('replacing');
  });
});

describe('the wipe', () => {
  test('is followed by three seconds of words, then by a fresh document', async () => {
    const run = await inSession();
    run.session().send({ type: 'QUIT' });
    await run.wipe.answer({ kind: 'clean' });
    expect(run.screen()).toBe('erased');
    run.pass(kioskDelays.farewellMs - 100);
    expect(run.freshDocument.calls).toHaveLength(0);
    run.pass(100);
    expect(run.freshDocument.calls).toHaveLength(1);
    expect(run.screen()).toBe('starting');
  });

  test('lets a touch skip the words', async () => {
    const run = await inSession();
    run.session().send({ type: 'QUIT' });
    await run.wipe.answer({ kind: 'clean' });
    run.send({ type: 'TOUCHED' });
    expect(run.front()).toBe('replacing');
  });

  test('keeps the wiped document behind the cover while a fresh one is out of reach, and serves nobody from it', async () => {
    const run = await inSession();
    run.session().send({ type: 'QUIT' });
    await run.wipe.answer({ kind: 'clean' });
    run.send({ type: 'TOUCHED' });
    for (let tries = 1; tries <= 5; tries += 1) {
      run.pass(kioskDelays.replaceLimitMs - 100);
      await run.freshDocument.answer({ kind: 'notYet' });
      run.send({ type: 'START' });
      expect(run.screen()).toBe('starting');
      expect(run.freshDocument.calls).toHaveLength(tries + 1);
    }
    run.pass(kioskDelays.replaceLimitMs);
    expect(run.front()).toBe('outOfService');
  });

  test.each([
    [
      'finds something',
      (run: Awaited<ReturnType<typeof inSession>>) => run.wipe.answer({ kind: 'notClean', places: ['table/drafts'] }),
    ],
    ['breaks', (run) => run.wipe.fail()],
    ['never ends', async (run) => run.pass(kioskDelays.wipeLimitMs)],
  ] as const satisfies readonly [string, (run: Awaited<ReturnType<typeof inSession>>) => Promise<void>][])(
    'that %s closes the kiosk',
    async (_name, happen) => {
      const run = await inSession();
      run.session().send({ type: 'QUIT' });
      await happen(run);
      expect(run.front()).toBe('outOfService');
      expect(run.context().outOfService).toBe('wipeFailed');
      run.send({ type: 'START' });
      expect(run.front()).toBe('outOfService');
    },
  );

  test('that failed is tried again, by itself and by an agent, and only a clean one leads out', async () => {
    const run = await inSession();
    run.session().send({ type: 'QUIT' });
    await run.wipe.fail();
    run.pass(kioskDelays.retryMs);
    expect(run.wipe.calls.at(-1)).toMatchObject({ reason: 'retry' });
    await run.wipe.fail();
    run.send({ type: 'AGENT_OPENED' });
    await run.wipe.answer({ kind: 'notClean', places: [] });
    run.send({ type: 'CONSOLE_CLOSED' });
    run.send({ type: 'CONSOLE_OPENED' });
    expect(run.wipe.calls).toHaveLength(4);
    await run.wipe.answer({ kind: 'clean' });
    run.pass(kioskDelays.farewellMs);
    expect(run.front()).toBe('replacing');
  });

  test('tells where something was left, and nothing else', async () => {
    const run = await inSession();
    run.session().send({ type: 'QUIT' });
    await run.wipe.answer({ kind: 'notClean', places: ['table/drafts'] });
    expect(run.told).toContainEqual({ type: 'wipeFailed', places: ['table/drafts'] });
  });

  test('closes the kiosk when the document is not replaced', async () => {
    const run = await inSession();
    run.session().send({ type: 'QUIT' });
    await run.wipe.answer({ kind: 'clean' });
    run.send({ type: 'TOUCHED' });
    run.pass(kioskDelays.replaceLimitMs);
    expect(run.context().outOfService).toBe('wipeFailed');
  });

  test('is not interrupted by a kiosk that is closed or revoked meanwhile', async () => {
    const run = await inSession();
    run.session().send({ type: 'QUIT' });
    for (const type of ['AGENT_CLOSED', 'CONSOLE_CLOSED', 'SCREEN_BROKE', 'PAGE_RESTORED', 'STAFF_RESET'] as const) {
      run.send({ type });
      expect(run.screen()).toBe('wiping');
    }
    run.send({ type: 'KIOSK_REFUSED', reason: 'revoked' });
    expect(run.screen()).toBe('wiping');
    expect(run.wipe.calls).toHaveLength(1);
  });
});

describe('a kiosk revoked while somebody is there', () => {
  test('lets them finish their word: the session ends at the first pause', async () => {
    const run = await inSession();
    run.send({ type: 'KIOSK_REFUSED', reason: 'revoked' });
    for (let touch = 0; touch < 4; touch += 1) {
      run.pass(kioskDelays.pauseMs - 100);
      run.send({ type: 'TOUCHED' });
      expect(run.screen()).toBe('session');
    }
    run.pass(kioskDelays.pauseMs);
    expect(run.wipe.calls).toMatchObject([{ reason: 'revoked' }]);
  });

  test('ends the session soon in any case, however often they touch and however often it is told again', async () => {
    const run = await inSession();
    run.send({ type: 'KIOSK_REFUSED', reason: 'revoked' });
    for (let passed = 1_000; passed < kioskDelays.lastWordLimitMs; passed += 1_000) {
      run.pass(1_000);
      run.send({ type: 'TOUCHED' });
      run.send({ type: 'KIOSK_REFUSED', reason: 'revoked' });
      expect(run.screen()).toBe('session');
    }
    run.pass(1_000);
    expect(run.screen()).toBe('wiping');
  });

  test('serves on when the gateway serves it again in time', async () => {
    const run = await inSession();
    run.send({ type: 'KIOSK_REFUSED', reason: 'suspended' });
    run.send({ type: 'KIOSK_ACCEPTED' });
    run.pass(kioskDelays.lastWordLimitMs);
    expect(run.screen()).toBe('session');
  });
});

describe('closing and opening', () => {
  test('by the console lets a session finish first', async () => {
    const run = await inSession();
    run.send({ type: 'CONSOLE_CLOSED' });
    expect(run.front()).toBe('session');
    expect(run.context().closedByConsole).toBe(true);
  });

  test('by the console takes hold at once when nobody is there', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'CONSOLE_CLOSED' });
    expect(run.screen()).toBe('outOfService');
    run.send({ type: 'START' });
    expect(run.screen()).toBe('outOfService');
    run.send({ type: 'CONSOLE_OPENED' });
    await run.boot();
    expect(run.screen()).toBe('attract');
  });

  test('a screen that breaks outside a session gets a fresh document after a while', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'SCREEN_BROKE' });
    expect(run.screen()).toBe('outOfService');
    run.pass(kioskDelays.retryMs);
    expect(run.front()).toBe('replacing');
  });

  test('a new configuration is read as soon as nobody is there', async () => {
    const run = runKiosk();
    await run.boot();
    run.send({ type: 'CONFIGURATION_CHANGED' });
    expect(run.front()).toEqual({ boot: 'openingStorage' });
  });
});
