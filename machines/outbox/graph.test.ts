import { describe } from 'vitest';
import { START } from '../testing/clock.ts';
import type { Walk } from '../testing/graph.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
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
  expectSoundGraph({ walks: [walk], ends: (snapshot) => snapshot.matches('idle'), screens: [] });
});
