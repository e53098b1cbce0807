import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { messagesScreens } from './screens.ts';
import { strongWalk, walk, walkOfGuardian } from './testing/walk.ts';

describe('« Mes messages », every path', () => {
  expectSoundGraph({
    walks: [walk, walkOfGuardian, strongWalk],
    ends: 'final',
    screens: [...messagesScreens, 'waiting'],
  });
});
