import { describe } from 'vitest';
import type { Walk } from '../graph.ts';
import { someJourneyInput } from '../site.ts';
import { expectSoundGraph } from '../sound-graph.ts';
import { fixtureJourney } from './machine.ts';
import { fixtureScreens } from './screens.ts';

const walk: Walk = {
  machine: fixtureJourney,
  input: someJourneyInput,
  events: [...['BEGIN', 'BACK', 'FINISH', 'AGAIN'].map((type) => ({ type })), { type: 'ANSWER', answer: 'yes' }],
  answers: { work: [{ kind: 'worked' }] },
};

describe('the fixture journey, every path', () => {
  expectSoundGraph({ walks: [walk], ends: 'final', screens: [...fixtureScreens, 'waiting'] });
});
