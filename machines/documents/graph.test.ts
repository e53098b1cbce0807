import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { documentsScreens } from './screens.ts';
import { strongWalk, walk } from './testing/walk.ts';

describe('« Mes attestations », every path', () => {
  expectSoundGraph({
    walks: [walk, strongWalk],
    ends: 'final',
    screens: [...documentsScreens, 'waiting'],
  });
});
