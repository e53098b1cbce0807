import { describe, expect, test } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { actorsNotHandled, statesNeverReached, waysThatBreak } from '../testing/graph-findings.ts';
import { updateDelays } from './delays.ts';
import { updateMachine } from './machine.ts';

const walk: Walk = {
  machine: updateMachine,
  input: { delays: updateDelays },
  events: [{ type: 'CHECK_NOW' }, { type: 'VERSION_WAITS' }, { type: 'ATTRACT_HELD' }],
  answers: {
    checkForUpdate: ['upToDate', 'waiting', 'redundant', 'notVerified', 'unreachable'].map((kind) => ({ kind })),
    activateUpdate: ['activated', 'redundant'].map((kind) => ({ kind })),
  },
};

describe('updates, every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(updateMachine)).toEqual([]);
  });
});
