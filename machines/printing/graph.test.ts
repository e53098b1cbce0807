import { describe } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import { someSlipFacts } from '../testing/samples.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
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
  expectSoundGraph({ walks: [walk], ends: 'final', screens: [] });
});
