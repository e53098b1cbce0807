import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { authorisationsScreens } from './screens.ts';
import { openedByCode, walk } from './testing/walk.ts';

describe('« Mes autorisations », every path', () => {
  expectSoundGraph({ walks: [walk, openedByCode], ends: 'final', screens: [...authorisationsScreens, 'waiting'] });
});
