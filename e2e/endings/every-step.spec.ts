import type { Held } from '#kiosk/testing/journey-proof.ts';
import { expect } from '../support/expect.ts';
import { about, journeyProofs } from '../support/journeys.ts';
import { test as base } from '../support/stage.ts';
import { endings, WatchedTerminal } from './watched-terminal.ts';

interface WorkerParts {
  /** Used by one test after the other: each must leave it as it was. */
  readonly terminal: WatchedTerminal;
}

const test = base.extend<object, WorkerParts>({
  terminal: [
    async ({ browser, common }, use) => {
      const terminal = await WatchedTerminal.open(browser, common.gateway);
      await use(terminal);
      await terminal.close();
    },
    { scope: 'worker' },
  ],
});

/** So many steps are ended well within the time of one test. */
const STEPS_A_LIMIT = 10;

/** A timer of a session rings sooner or later: whether one runs when we look depends on the machine. */
const known = new Set<Held>(['timer', ...journeyProofs.flatMap(({ holding }) => Object.values(holding).flat())]);

for (const { journey, stops, holding } of journeyProofs) {
  for (const stop of stops().filter(({ screen }) => screen in holding)) {
    test(
      `I1 A50 P17 P37 ${journey}.${stop.screen} holds something, and gives it back when nobody touches any more and when an agent closes the session`,
      about(journey),
      async ({ terminal, sql }) => {
        const tokens = (): ReturnType<typeof sql> => sql('SELECT code_id FROM visitor_sessions ORDER BY code_id');
        const before = await tokens();
        for (const ending of endings) {
          const held = await terminal.endAt(journey, stop, ending);
          expect(held, ending.name).toEqual(expect.arrayContaining([...(holding[stop.screen] ?? [])]));
        }
        await expect.poll(tokens, 'tokens of the gateway').toEqual(before);
      },
    );
  }

  for (const ending of endings) {
    test(
      `I1 A50 ${journey}: ${ending.name}, every step ends at attract and nothing is left`,
      { ...about(journey), tag: '@exhaustive' },
      async ({ terminal }) => {
        const all = stops();
        // A limit for hangs, of so many steps: a long journey is none.
        test.setTimeout(test.info().timeout * Math.ceil(all.length / STEPS_A_LIMIT));
        for (const stop of all) {
          const held = await terminal.endAt(journey, stop, ending);
          expect
            .soft(
              held.filter((kind) => !known.has(kind)),
              stop.screen,
            )
            .toEqual([]);
        }
      },
    );
  }
}
