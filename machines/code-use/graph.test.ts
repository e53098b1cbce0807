import { describe, expect, test } from 'vitest';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutWayOut,
  waysThatBreak,
} from '../testing/graph-findings.ts';
import { codeUseWalk as walk } from './testing/walk.ts';
import { codeUseMachine } from './machine.ts';
import { codeUseScreens } from './screens.ts';

describe('« J’ai un code provisoire », every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('shows exactly one screen everywhere', () => {
    expect(screenFaults(walk)).toEqual([]);
  });
  test('shows every screen that it names, and no other but the waiting one', () => {
    expect(shownValuesOf(walk)).toEqual([...codeUseScreens, 'waiting'].toSorted());
  });
  test('always leads to an end', () => {
    expect(statesWithoutWayOut(walk)).toEqual([]);
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(codeUseMachine)).toEqual([]);
  });
});
