import { describe } from 'vitest';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { codeUseScreens } from './screens.ts';
import { walk } from './testing/walk.ts';

describe('« J’ai un code provisoire », every path', () => {
  expectSoundGraph({ walks: [walk], ends: 'final', screens: [...codeUseScreens, 'waiting'] });
});
