import { describe, expect, test } from 'vitest';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutWayOut,
  waysThatBreak,
} from '../testing/graph-findings.ts';
import { simulationWalk as walk } from './testing/walk.ts';
import { simulationMachine } from './machine.ts';
import { simulationScreens } from './screens.ts';

describe('« Faire une simulation », every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('shows exactly one screen everywhere', () => {
    expect(screenFaults(walk)).toEqual([]);
  });
  test('shows every screen that it names, and no other but the waiting one', () => {
    expect(shownValuesOf(walk)).toEqual([...simulationScreens, 'waiting'].toSorted());
  });
  test('always leads to an end', () => {
    expect(statesWithoutWayOut(walk)).toEqual([]);
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of each actor', () => {
    expect(actorsNotHandled(simulationMachine)).toEqual([]);
  });
});
