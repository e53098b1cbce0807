import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { createAccountScreens } from './screens.ts';
import { ameliWalk, numberWalk, walk } from './testing/walk.ts';

describe('« Créer mon compte », every path', () => {
  expectSoundGraph({
    walks: [walk, ameliWalk, numberWalk],
    ends: 'final',
    screens: [...createAccountScreens, 'waiting'],
  });
});
