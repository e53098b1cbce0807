import { describe } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
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
  expectSoundGraph({ walks: [walk], ends: 'never', screens: [] });
});
