import { describe, expect, test } from 'vitest';
import type { Walk } from '../testing/graph.ts';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutWayOut,
  waysThatBreak,
} from '../testing/graph-findings.ts';
import { launaguet, somePrepared } from './testing/simulation-run.ts';
import { someJourneyInput } from '../testing/site.ts';
import { smallQuestionnaire } from './testing/small-questionnaire.ts';
import { simulationMachine } from './machine.ts';
import { simulationScreens } from './screens.ts';

const touches = [
  'BEGIN',
  'BACK',
  'ESTIMATE',
  'PRINT',
  'CAME_OUT',
  'NOTHING_CAME_OUT',
  'PRINT_AGAIN',
  'SHOW_RESULT',
  'TAKE_ON_PHONE',
  'END',
  'FINISH',
];

const walk: Walk = {
  machine: simulationMachine,
  input: { ...someJourneyInput, questionnaire: smallQuestionnaire },
  events: [
    ...touches.map((type) => ({ type })),
    { type: 'ANSWERED', answer: { kind: 'choice', value: 'yes' } },
    { type: 'ANSWERED', answer: { kind: 'choice', value: 'no' } },
    { type: 'ANSWERED', answer: { kind: 'choice', value: 'abroad' } },
    { type: 'MONTH_GIVEN', euros: 1_200 },
    { type: 'POSTAL_CODE_GIVEN', postalCode: '31140' },
    { type: 'COMMUNE_CHOSEN', commune: launaguet },
    { type: 'CHANGE', key: 'choice' },
    { type: 'CHANGE', key: 'quarter.you' },
    { type: 'EXPLAIN', benefit: 'activityBonus' },
  ],
  answers: {
    prepare: [somePrepared],
    findCommunes: [[launaguet], []],
    printSummary: [{ kind: 'handedOver' }, { kind: 'failed', failure: 'jammed' }],
  },
  distinguish: ({ prepared, answers, question, monthsGiven, changing, printResult, mayPrintAgain, outcome }) => [
    prepared !== undefined,
    Object.keys(answers as object).toSorted(),
    (question as { readonly key: string } | undefined)?.key,
    monthsGiven,
    changing,
    printResult !== undefined,
    mayPrintAgain,
    (outcome as { readonly kind: string }).kind,
  ],
};

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
