import { describe, expect, test } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { actorsNotHandled, statesNeverReached, statesWithoutWayOut, waysThatBreak } from '../testing/graph-findings.ts';
import { someSlipFacts } from '../testing/samples.ts';
import { printingDelays } from './delays.ts';
import { printingMachine } from './machine.ts';

const walk: Walk = {
  machine: printingMachine,
  input: { jobId: 'job-1', kind: 'slip', content: someSlipFacts, delays: printingDelays },
  events: [],
  answers: {
    recordJob: [undefined],
    handOver: [{ kind: 'handedOver' }, { kind: 'failed', failure: 'jammed' }],
    recordResult: [undefined],
  },
};

describe('a print job, every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('always ends', () => {
    expect(statesWithoutWayOut(walk)).toEqual([]);
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(printingMachine)).toEqual([]);
  });
});
