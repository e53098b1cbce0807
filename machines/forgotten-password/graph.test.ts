import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { forgottenPasswordScreens } from './screens.ts';
import { ameliWalk, walk } from './testing/walk.ts';

describe('« Mot de passe oublié », every path', () => {
  expectSoundGraph({ walks: [walk, ameliWalk], ends: 'final', screens: [...forgottenPasswordScreens, 'waiting'] });
});
