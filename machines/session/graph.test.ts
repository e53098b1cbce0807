import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import { forAccounts, raising, someOpenAccount } from '../testing/raising-journey.ts';
import { fixture } from '../testing/fixture-journey/machine.ts';
import type { Walk } from '../testing/graph.ts';
import { shownValuesOf, statesWithoutExit, statesWithoutWayOut } from '../testing/graph-findings.ts';
import { someSite } from '../testing/site.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { createSessionMachine } from './machine.ts';
import { sessionPanels, sessionScreens, sessionWarnings } from './screens.ts';

const machine = createSessionMachine([fixture, raising, forAccounts]);

/** What a journey may show to the session. */
const shown = (value: string, tags: readonly string[], takesBack: boolean) => ({
  value,
  hasTag: (tag: string) => tags.includes(tag),
  can: () => takesBack,
});

const account = someOpenAccount({ caisse: 'caf-31', now: () => START });

const walk: Walk = {
  machine,
  input: { site: someSite, start: {}, now: () => START },
  events: [
    { type: 'CHOOSE_CAISSE', caisse: 'caf-31' },
    { type: 'CHANGE_CAISSE' },
    { type: 'START_JOURNEY', journeyId: 'fixture' },
    { type: 'BACK' },
    { type: 'QUIT' },
    { type: 'TOUCHED' },
    { type: 'EXTEND' },
    { type: 'ACKNOWLEDGE_LIMIT' },
    { type: 'SET_COMFORT', change: { moreTime: true } },
    ...['comfort', 'help', 'accessibility', 'privacyNotice'].map((panel) => ({ type: 'OPEN_PANEL', panel })),
    { type: 'CLOSE_PANEL' },
    { type: 'CALL_AGENT', reason: 'help' },
    { type: 'STAFF_OPENED' },
    { type: 'STAFF_CLOSED' },
  ],
  answers: {
    callAgent: [{ kind: 'messageSent' }, { kind: 'nobodyTold' }],
    keepAccount: [],
    loadJourney: [undefined],
    journey: [
      { outcome: { kind: 'completed' }, known: {} },
      { outcome: { kind: 'refused', next: 'fixture' }, known: {} },
      { outcome: { kind: 'failed' }, known: {} },
    ],
  },
  childSnapshots: {
    journey: [shown('answer', ['typing'], true), shown('working', ['busy', 'noReturn'], false)],
  },
  distinguish: ({ journeyNow, limitStretched, busyOverrun }) => [journeyNow, limitStretched, busyOverrun],
};

/** With an account that opens and closes, and no panel: those change nothing of it. */
const accountWalk: Walk = {
  machine,
  input: {
    site: { ...someSite, services: ['fixture', 'raising', 'forAccounts'] },
    start: { caisse: 'caf-31' },
    now: () => START,
  },
  events: [
    ...['fixture', 'raising', 'forAccounts'].map((journeyId) => ({ type: 'START_JOURNEY', journeyId })),
    ...['CHANGE_CAISSE', 'BACK', 'QUIT', 'TOUCHED', 'EXTEND', 'ACKNOWLEDGE_CLOSED'].map((type) => ({ type })),
    { type: 'STAFF_OPENED' },
    { type: 'STAFF_CLOSED' },
  ],
  answers: {
    ...walk.answers,
    keepAccount: [{ kind: 'kept' }, { kind: 'over' }],
    journey: [
      { outcome: { kind: 'completed' }, known: {}, identity: account },
      { outcome: { kind: 'left' }, known: {} },
      { outcome: { kind: 'refused', next: 'fixture' }, known: {} },
    ],
  },
  childSnapshots: { journey: [shown('working', ['busy', 'noReturn'], false)] },
  distinguish: ({ journeyNow, identity, goal, origin, journeyId }) => [
    (journeyNow as { readonly busy: boolean }).busy,
    (identity as { readonly level: string }).level,
    goal,
    origin,
    journeyId,
  ],
};

describe('the session, every path', () => {
  expectSoundGraph({
    walks: [walk, accountWalk],
    ends: 'final',
    screens: [...sessionScreens, 'waiting'],
    regions: [
      { path: ['running', 'place'], keys: ['screen', 'screenOf'], rule: 'exactlyOne' },
      { path: ['running', 'panel'], keys: ['panel'], rule: 'atMostOne' },
      { path: ['running', 'account'], keys: ['warning'], rule: 'atMostOne' },
      { path: ['running', 'activity'], keys: ['warning'], rule: 'atMostOne' },
      { path: ['running', 'limit'], keys: ['warning'], rule: 'atMostOne' },
    ],
  });

  test('shows every panel and warning that it names, and no other', () => {
    expect(shownValuesOf(walk, 'panel')).toEqual(sessionPanels.toSorted());
    const warnings = [walk, accountWalk].flatMap((each) => shownValuesOf(each, 'warning'));
    expect([...new Set(warnings)].toSorted()).toEqual(sessionWarnings.toSorted());
  });

  test('P18 ends by « Quitter » in every state', () => {
    for (const each of [walk, accountWalk]) {
      expect(statesWithoutExit(each, { type: 'QUIT' }, ({ status }) => status === 'done')).toEqual([]);
    }
  });

  test('ends by itself from wherever nobody touches anything', () => {
    for (const each of [walk, accountWalk]) {
      expect(statesWithoutWayOut({ ...each, events: [] })).toEqual([]);
    }
  });
});
