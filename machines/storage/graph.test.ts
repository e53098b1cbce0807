import { describe, expect, test } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { actorsNotHandled, statesNeverReached, waysThatBreak } from '../testing/graph-findings.ts';
import { storageDelays } from './delays.ts';
import { storageMachine } from './machine.ts';

const answers = [
  { kind: 'healthy' },
  { kind: 'degraded', fault: 'storageLost' },
  { kind: 'failed', fault: 'storageUnavailable' },
];

const walk: Walk = {
  machine: storageMachine,
  input: { delays: storageDelays },
  events: [{ type: 'CONNECTION_CLOSED' }, { type: 'RETRY' }],
  answers: { openStorage: answers, probeStorage: answers, watchStorage: [] },
};

describe('storage, every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(storageMachine)).toEqual([]);
  });
});
