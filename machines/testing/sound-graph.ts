import { expect, test } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutWayOut,
  waysThatBreak,
  type ScreenRegion,
} from './graph-findings.ts';
import type { Walk } from './graph.ts';

export interface SoundGraph {
  /** Together they reach every state and show every screen. */
  readonly walks: readonly [Walk, ...Walk[]];
  /** Where each way leads; a chart that serves as long as the kiosk runs never ends. */
  readonly ends: 'final' | 'never' | ((snapshot: AnyMachineSnapshot) => boolean);
  /** Every screen that it names; none where the kiosk draws nothing of it. */
  readonly screens: readonly string[];
  /** Without them, the whole machine decides one screen. */
  readonly regions?: readonly ScreenRegion[];
  /** Actors that never end by themselves. */
  readonly listeners?: readonly string[];
}

const isFinal = ({ status }: AnyMachineSnapshot): boolean => status === 'done';

/** The six assertions that hold for every chart, one test each; those of screens and ends where it has some. */
export function expectSoundGraph({ walks, ends, screens, regions, listeners }: SoundGraph): void {
  const [walk] = walks;
  const isEnd = ends === 'final' ? isFinal : ends;
  const findings: Readonly<Record<string, () => readonly string[]>> = {
    'reaches each state': () =>
      walks.map(statesNeverReached).reduce((missed, of) => missed.filter((state) => of.includes(state))),
    ...(screens.length > 0 && {
      'shows exactly one screen everywhere': () => walks.flatMap((each) => screenFaults(each, regions)),
    }),
    ...(isEnd !== 'never' && {
      'always leads to an end': () => walks.flatMap((each) => statesWithoutWayOut(each, isEnd)),
    }),
    'breaks nowhere': () => walks.flatMap((each) => waysThatBreak(each)),
    'handles the end and the failure of each actor': () => actorsNotHandled(walk.machine, listeners),
  };
  test.each(Object.entries(findings))('%s', (_name, find) => {
    expect(find()).toEqual([]);
  });
  test('shows every screen that it names, and no other', () => {
    const shown = new Set(walks.flatMap((each) => shownValuesOf(each)));
    expect([...shown].toSorted()).toEqual(screens.toSorted());
  });
}
