import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { simulationScreens } from './screens.ts';
import { walk, walkWithAccount } from './testing/walk.ts';

describe('« Faire une simulation », every path', () => {
  expectSoundGraph({ walks: [walk, walkWithAccount], ends: 'final', screens: [...simulationScreens, 'waiting'] });
});
