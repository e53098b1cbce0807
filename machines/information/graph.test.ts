import { shippedParameters } from '#domain/benefits/parameters/parameters.ts';
import { describe, expect, test } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { statesWithoutExit } from '../testing/graph-findings.ts';
import { someJourneyInput } from '../testing/site.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { informationMachine } from './machine.ts';
import { informationScreens } from './screens.ts';

const walk: Walk = {
  machine: informationMachine,
  input: someJourneyInput,
  events: [
    ...['NEWS', 'LINKS', 'SEARCH', 'QUESTIONS', 'PAGE', 'SIMULATE', 'BACK'].map((type) => ({ type })),
    { type: 'SHEETS' },
    { type: 'SHEETS', theme: 'housing' },
    { type: 'TYPED', typed: 'loyer' },
    ...['sheet', 'news', 'question', 'link'].map((kind) => ({ type: 'CHOOSE', document: { kind, id: 'some' } })),
  ],
  answers: { readFigures: [shippedParameters] },
  distinguish: ({ found, about, pageOf }) => [found, about, pageOf],
};

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
