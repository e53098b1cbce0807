import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { signInScreens } from './screens.ts';
import { ameliWalk, walk } from './testing/walk.ts';

describe('« Me connecter », every path', () => {
  expectSoundGraph({ walks: [ameliWalk, walk], ends: 'final', screens: [...signInScreens, 'waiting'] });
});
