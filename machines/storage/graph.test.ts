import { describe } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
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
  expectSoundGraph({ walks: [walk], ends: 'never', screens: [] });
});
