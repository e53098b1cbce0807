import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { raiseAccountScreens } from './screens.ts';
import { walk } from './testing/walk.ts';

describe('« Confirmer que c’est bien vous », every path', () => {
  expectSoundGraph({ walks: [walk], ends: 'final', screens: [...raiseAccountScreens, 'waiting'], listeners: [] });
});
