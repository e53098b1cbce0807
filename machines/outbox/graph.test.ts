import { describe, expect, test } from 'vitest';
import { START } from '../testing/clock.ts';
import type { Walk } from '../testing/graph.ts';
import { actorsNotHandled, statesNeverReached, statesWithoutWayOut, waysThatBreak } from '../testing/graph-findings.ts';
import { outboxDelays } from './delays.ts';
import { outboxMachine } from './machine.ts';

const walk: Walk = {
  machine: outboxMachine,
  input: { delays: outboxDelays, now: () => START, chance: () => 0 },
  events: [{ type: 'ENQUEUED' }, { type: 'ONLINE' }, { type: 'TRY_NOW' }],
  answers: {
    drainBatch: [
      { kind: 'drained', remaining: 0 },
      { kind: 'drained', remaining: 7 },
      { kind: 'retryLater', remaining: 7 },
      { kind: 'authRefused', remaining: 7 },
      { kind: 'drainedElsewhere' },
    ],
  },
};

describe('the drainer of the outbox, every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('always comes back to rest', () => {
    expect(statesWithoutWayOut(walk, (snapshot) => snapshot.matches('idle'))).toEqual([]);
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(outboxMachine)).toEqual([]);
  });
});
