import { describe } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
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
  expectSoundGraph({ walks: [walk], ends: 'never', screens: [] });
});
