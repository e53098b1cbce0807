import { describe, expect, test } from 'vitest';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutWayOut,
  waysThatBreak,
} from '../testing/graph-findings.ts';
import { provisionalCodeWalk } from './testing/walk.ts';
import { provisionalCodeMachine } from './machine.ts';
import { provisionalCodeScreens } from './screens.ts';

const both = provisionalCodeWalk(['card', 'declared'], 'ticket80');
const cardOnly = provisionalCodeWalk(['card'], 'a4');
const declaredOnly = provisionalCodeWalk(['declared'], 'none');

describe('« Obtenir un code provisoire », every path', () => {
  test('reaches each state where both ways are allowed', () => {
    expect(statesNeverReached(both)).toEqual([]);
  });

  test('asks for nothing typed where only cards count, and for no card where nobody has a reader', () => {
    const typed = statesNeverReached(cardOnly).filter((id) => id.startsWith('provisionalCode.typed'));
    expect(typed).toHaveLength(5);
    expect(statesNeverReached(declaredOnly).filter((id) => id.startsWith('provisionalCode.card'))).toHaveLength(6);
  });

  test('shows every screen that it names, and no other but the waiting one', () => {
    expect(shownValuesOf(both)).toEqual([...provisionalCodeScreens, 'waiting'].toSorted());
  });

  test.each([
    ['both ways', both],
    ['cards only', cardOnly],
    ['typing only, no printer', declaredOnly],
  ])('with %s shows exactly one screen everywhere, breaks nowhere and always leads to an end', (_name, walk) => {
    expect(screenFaults(walk)).toEqual([]);
    expect(statesWithoutWayOut(walk)).toEqual([]);
    expect(waysThatBreak(walk)).toEqual([]);
  });

  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(provisionalCodeMachine)).toEqual([]);
  });
});
