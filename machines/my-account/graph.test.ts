import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { myAccountScreens } from './screens.ts';
import { walk, walkOfGuardian } from './testing/walk.ts';

describe('« Mon compte », every path', () => {
  expectSoundGraph({ walks: [walk, walkOfGuardian], ends: 'final', screens: [...myAccountScreens, 'waiting'] });
});
