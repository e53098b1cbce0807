import { describe } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { someCard } from '../testing/samples.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
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
  expectSoundGraph({ walks: [walk], ends: 'never', screens: [] });
});
