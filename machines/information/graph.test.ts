import { describe, expect, test } from 'vitest';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutExit,
  statesWithoutWayOut,
  waysThatBreak,
} from '../testing/graph-findings.ts';
import { informationWalk as walk } from './testing/walk.ts';
import { informationMachine } from './machine.ts';
import { informationScreens } from './screens.ts';

describe('« M’informer », every path', () => {
  test('reaches each state', () => {
    expect(statesNeverReached(walk)).toEqual([]);
  });
  test('shows exactly one screen everywhere', () => {
    expect(screenFaults(walk)).toEqual([]);
  });
  test('shows every screen that it names, and no other', () => {
    expect(shownValuesOf(walk)).toEqual(informationScreens.toSorted());
  });
  test('always leads to an end', () => {
    expect(statesWithoutWayOut(walk)).toEqual([]);
  });
  test('can go back from everywhere', () => {
    const moved = (before: string) => (after: { readonly value: unknown; readonly status: string }) =>
      after.status === 'done' || JSON.stringify(after.value) !== before;
    for (const screen of informationScreens) {
      expect(
        statesWithoutExit(
          walk,
          { type: 'BACK' },
          moved(JSON.stringify(screen)),
          ({ value, status }) => status === 'active' && value === screen,
        ),
      ).toEqual([]);
    }
  });
  test('breaks nowhere', () => {
    expect(waysThatBreak(walk)).toEqual([]);
  });
  test('handles the end and the failure of what it reads', () => {
    expect(actorsNotHandled(informationMachine)).toEqual([]);
  });
});
