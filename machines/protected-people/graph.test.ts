import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { protectedPeopleScreens } from './screens.ts';
import { walk } from './testing/walk.ts';

describe('« Choisir la personne protégée », every path', () => {
  expectSoundGraph({ walks: [walk], ends: 'final', screens: [...protectedPeopleScreens, 'waiting'] });
});
