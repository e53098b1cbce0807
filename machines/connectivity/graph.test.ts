import { describe, expect, test } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { actorsNotHandled, statesNeverReached, waysThatBreak } from '../testing/graph-findings.ts';
import { connectivityDelays } from './delays.ts';
import { connectivityMachine } from './machine.ts';

const walk: Walk = {
  machine: connectivityMachine,
  input: { delays: connectivityDelays, chance: () => 0.5 },
  events: [{ type: 'NETWORK_HINT' }, { type: 'CONTACT_NOW' }, { type: 'GATEWAY_ANSWERED' }],
  answers: {
    contact: [
      { kind: 'answered', caisses: {} },
      { kind: 'refused', reason: 'suspended' },
      { kind: 'noAnswer', cause: 'network' },
    ],
  },
};

describe('connectivity, every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(connectivityMachine)).toEqual([]);
  });
});
