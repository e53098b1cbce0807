import { describe, expect, test } from 'vitest';
import type { Walk } from '../graph.ts';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutWayOut,
  waysThatBreak,
} from '../graph-findings.ts';
import { someJourneyInput } from '../site.ts';
import { fixtureJourney } from './machine.ts';
import { fixtureScreens } from './screens.ts';

const walk: Walk = {
  machine: fixtureJourney,
  input: someJourneyInput,
  events: [...['BEGIN', 'BACK', 'FINISH', 'AGAIN'].map((type) => ({ type })), { type: 'ANSWER', answer: 'yes' }],
  answers: { work: [{ kind: 'worked' }] },
};

describe('the fixture journey, every path', () => {
  test('keeps the rules that every journey keeps', () => {
    expect(statesNeverReached(walk)).toEqual([]);
    expect(screenFaults(walk)).toEqual([]);
    expect(statesWithoutWayOut(walk)).toEqual([]);
    expect(waysThatBreak(walk)).toEqual([]);
    expect(shownValuesOf(walk)).toEqual([...fixtureScreens, 'waiting'].toSorted());
    expect(actorsNotHandled(fixtureJourney)).toEqual([]);
  });
});
