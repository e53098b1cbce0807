import { describe, expect, test } from 'vitest';
import { fromPromise, setup } from 'xstate';
import type { Walk } from './graph.ts';
import { allPathsOf } from './graph.ts';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutExit,
  statesWithoutWayOut,
  waysThatBreak,
} from './graph-findings.ts';

/** Every mistake that the graph tests must find, once. */
const faulty = setup({ actors: { work: fromPromise(() => Promise.resolve()) } }).createMachine({
  id: 'faulty',
  initial: 'first',
  states: {
    first: { meta: { screen: 'first' }, on: { NEXT: 'mute', TRAP: 'trap', QUIT: 'end', WORK: 'working' } },
    mute: { on: { QUIT: 'end', DOUBLE: 'double' } },
    double: {
      meta: { screen: 'outer' },
      initial: 'inner',
      on: { QUIT: 'end' },
      states: { inner: { meta: { screen: 'inner' } } },
    },
    trap: { meta: { screen: 'trap' } },
    working: { meta: { screen: 'working' }, invoke: { id: 'work', src: 'work', onDone: 'end' } },
    forgotten: { meta: { screen: 'forgotten' } },
    end: { type: 'final' },
  },
});

const walk: Walk = {
  machine: faulty,
  input: undefined,
  events: ['NEXT', 'TRAP', 'QUIT', 'DOUBLE', 'WORK'].map((type) => ({ type })),
  answers: { work: [undefined] },
};

describe('the graph tests find', () => {
  test('a state that nothing leads to', () => {
    expect(statesNeverReached(walk)).toEqual(['faulty.forgotten']);
  });
  test('a state without a screen and one with two', () => {
    expect(screenFaults(walk)).toEqual([
      '"mute" decides screen/screenOf 0 times',
      '{"double":"inner"} decides screen/screenOf 2 times',
    ]);
  });
  test('a dead end, and a break, which is no way out', () => {
    expect(statesWithoutWayOut(walk)).toEqual(['["active","trap",null]', '["error","working",null]']);
  });
  test('a state that does not let go', () => {
    expect(statesWithoutExit(walk, { type: 'QUIT' }, ({ status }) => status === 'done')).toEqual([
      '"trap"',
      '"working"',
    ]);
  });
  test('an actor whose failure nobody handles', () => {
    expect(actorsNotHandled(faulty)).toEqual(['work: error']);
  });
  test('a way that breaks the machine', () => {
    expect(waysThatBreak(walk)).toEqual(['xstate.init > WORK > xstate.error.actor.work']);
  });
  test('an actor that the walk forgot', () => {
    expect(() => statesNeverReached({ ...walk, answers: {} })).toThrow('work');
  });
  test('all screens that are shown', () => {
    expect(shownValuesOf(walk)).toEqual(['first', 'inner', 'outer', 'trap', 'working']);
  });
  test('the shortest way to every state', () => {
    const ways = allPathsOf(walk).map(({ steps }) =>
      steps
        .map(({ event }) => event.type)
        .slice(1)
        .join(' '),
    );
    expect(ways).toEqual(expect.arrayContaining(['', 'NEXT', 'TRAP', 'QUIT', 'WORK', 'NEXT DOUBLE']));
  });
});
