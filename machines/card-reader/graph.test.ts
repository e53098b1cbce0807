import { describe, expect, test } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { actorsNotHandled, statesNeverReached, waysThatBreak } from '../testing/graph-findings.ts';
import { someCard } from '../testing/samples.ts';
import { cardReaderMachine } from './machine.ts';

const walk: Walk = {
  machine: cardReaderMachine,
  input: {},
  events: [{ type: 'SLOT_EMPTY' }, { type: 'SLOT_FILLED' }, { type: 'SLOT_MISSING' }],
  answers: {
    watchSlot: [],
    readCard: [
      { kind: 'card', card: someCard },
      { kind: 'refused', reason: 'cardRemoved' },
    ],
  },
};

describe('the card reader, every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(cardReaderMachine)).toEqual([]);
  });
});
