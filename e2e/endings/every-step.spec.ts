import { expect } from '../support/expect.ts';
import { test } from '../support/stage.ts';
import type { Held } from './held.ts';
import { allScreens, notWalkedTo, stops, type Stop } from './steps.ts';
import { endings, WatchedTerminal } from './visitors.ts';

test.describe.configure({ mode: 'parallel', timeout: 1_800_000 });

/** Steps that between them hold each kind of lasting thing that any step holds; the exhaustive tests find another kind. */
const holding: Readonly<Record<string, readonly (Held | 'blob')[]>> = {
  'provisionalCode.cameOut': ['blob', 'frame', 'listener'],
  'codeUse.confirmPassword': ['field', 'listener'],
  'simulation.question': ['field', 'listener'],
};
const nameOf = ({ journey, screen }: Stop): string => `${journey}.${screen}`;

test('every screen of the charts is walked to, or named among those that cannot be', () => {
  expect([...stops().map(nameOf), ...notWalkedTo].toSorted()).toEqual([...allScreens].toSorted());
});

for (const ending of endings) {
  test(`I1 A50 ${ending.name}, the steps that hold something end at attract, and all of it is given back`, async ({
    browser,
    freshGateway,
  }) => {
    const { gateway, sql } = await freshGateway('postgres');
    const terminal = await WatchedTerminal.open(browser, gateway, ending);
    for (const stop of stops().filter((each) => nameOf(each) in holding)) {
      expect
        .soft(await terminal.endAt(stop, ending), nameOf(stop))
        .toEqual(expect.arrayContaining([...(holding[nameOf(stop)] ?? [])]));
    }
    await expect.poll(() => sql('SELECT code_id FROM visitor_tokens'), 'tokens of the gateway').toEqual([]);
    await terminal.kiosk.comeToCard('caf-31');
    await terminal.close();
  });

  for (const journey of ['provisionalCode', 'codeUse', 'simulation', 'information'] as const) {
    test(
      `I1 A50 ${journey}: ${ending.name}, every step ends at attract and nothing is left`,
      { tag: '@exhaustive' },
      async ({ browser, freshGateway }) => {
        const { gateway } = await freshGateway('postgres');
        const terminal = await WatchedTerminal.open(browser, gateway, ending);
        // A timer of a session rings sooner or later: whether one runs when we look depends on the machine.
        const known = new Set<string>([...Object.values(holding).flat(), 'timer']);
        for (const stop of stops().filter((each) => each.journey === journey)) {
          const held = await terminal.endAt(stop, ending);
          expect
            .soft(
              held.filter((kind) => !known.has(kind)),
              nameOf(stop),
            )
            .toEqual([]);
        }
        await terminal.close();
      },
    );
  }
}
