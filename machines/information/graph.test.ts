import { describe, expect, test } from 'vitest';
import { statesWithoutExit } from '../testing/graph-findings.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { walk } from './testing/walk.ts';
import { informationScreens } from './screens.ts';

describe('« M’informer », every path', () => {
  expectSoundGraph({ walks: [walk], ends: 'final', screens: informationScreens });

  test('can go back from everywhere', () => {
    const moved = (before: string) => (after: { readonly value: unknown; readonly status: string }) =>
      after.status === 'done' || JSON.stringify(after.value) !== before;
    for (const screen of informationScreens) {
      expect(
        statesWithoutExit(
          walk,
          { type: 'BACK' },
          moved(JSON.stringify(screen)),
          ({ value, status }) => status === 'active' && value === screen,
        ),
      ).toEqual([]);
    }
  });
});
