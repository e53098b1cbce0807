import { describe, expect, test } from 'vitest';
import { statesNeverReached } from '../testing/graph-findings.ts';
import { expectSoundGraph } from '../testing/sound-graph.ts';
import { provisionalCodeWalk } from './testing/walk.ts';
import { provisionalCodeScreens } from './screens.ts';

const both = provisionalCodeWalk(['card', 'declared'], 'ticket80');
const cardOnly = provisionalCodeWalk(['card'], 'a4');
const declaredOnly = provisionalCodeWalk(['declared'], 'none');

describe('« Obtenir un code provisoire », every path', () => {
  expectSoundGraph({
    walks: [both, cardOnly, declaredOnly],
    ends: 'final',
    screens: [...provisionalCodeScreens, 'waiting'],
  });

  test('asks for nothing typed where only cards count, and for no card where nobody has a reader', () => {
    const typed = statesNeverReached(cardOnly).filter((id) => id.startsWith('provisionalCode.typed'));
    expect(typed).toHaveLength(5);
    expect(statesNeverReached(declaredOnly).filter((id) => id.startsWith('provisionalCode.card'))).toHaveLength(6);
  });
});
