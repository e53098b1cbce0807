import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { guardianSignInScreens } from './screens.ts';
import { walk } from './testing/walk.ts';

describe('« Me connecter comme tuteur », every path', () => {
  expectSoundGraph({ walks: [walk], ends: 'final', screens: [...guardianSignInScreens, 'waiting'] });
});
