import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { franceConnectScreens } from './screens.ts';
import { walk } from './testing/walk.ts';

describe('« S’identifier avec FranceConnect », every path', () => {
  expectSoundGraph({ walks: [walk], ends: 'final', screens: [...franceConnectScreens, 'waiting'] });
});
