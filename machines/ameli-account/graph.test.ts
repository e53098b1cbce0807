import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { ameliAccountScreens } from './screens.ts';
import { walk, walkAtStrong } from './testing/walk.ts';

describe('the ameli account, every path', () => {
  expectSoundGraph({ walks: [walk, walkAtStrong], ends: 'final', screens: [...ameliAccountScreens, 'waiting'] });
});
