import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { manageAccountScreens } from './screens.ts';
import { closingWalk, walk } from './testing/walk.ts';

describe('« Gérer mon compte », every path', () => {
  expectSoundGraph({ walks: [walk, closingWalk], ends: 'final', screens: [...manageAccountScreens, 'waiting'] });
});
