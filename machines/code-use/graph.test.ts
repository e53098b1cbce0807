import { describe, expect, test } from 'vitest';
import { goodPassword } from './testing/code-use-run.ts';
import type { Walk } from '../testing/graph.ts';
import {
  actorsNotHandled,
  screenFaults,
  shownValuesOf,
  statesNeverReached,
  statesWithoutWayOut,
  waysThatBreak,
} from '../testing/graph-findings.ts';
import { someBirthDate, someNir } from '../testing/samples.ts';
import { someJourneyInput } from '../testing/site.ts';
import { codeUseMachine } from './machine.ts';
import { codeUseScreens } from './screens.ts';

const openAnswers = [
  { kind: 'opened', token: 'token-1', rulesKind: 'caf' },
  { kind: 'doesNotMatch' },
  { kind: 'codeEnded', reason: 'codeReplaced' },
  { kind: 'tooManyTries', until: 1 },
  { kind: 'notNow', reason: 'offline' },
];

const walk: Walk = {
  machine: codeUseMachine,
  input: someJourneyInput,
  events: [
    ...['BEGIN', 'BACK', 'LEAVE', 'RETRY', 'NEW_CODE', 'FINISH'].map((type) => ({ type })),
    { type: 'NIR_GIVEN', nir: someNir },
    { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
    { type: 'CODE_GIVEN', code: '4073' },
    ...['nir', 'birthDate', 'code'].map((field) => ({ type: 'CHANGE', field })),
    { type: 'PASSWORD_GIVEN', password: 'weak' },
    { type: 'PASSWORD_GIVEN', password: goodPassword },
    { type: 'PASSWORD_REPEATED', password: 'other' },
    { type: 'PASSWORD_REPEATED', password: goodPassword },
  ],
  answers: {
    checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
    openWithCode: openAnswers,
    renewToken: openAnswers,
    setPassword: [
      { kind: 'active', noticeSentTo: 'email' },
      { kind: 'passwordRefused' },
      { kind: 'tokenExpired' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
    releaseToken: [undefined],
  },
  distinguish: ({ known, code, password, passwordProblem, renewed, refusal }) => [
    Object.keys(known as object).length,
    code !== undefined,
    password !== undefined,
    passwordProblem,
    renewed,
    (refusal as { readonly kind: string } | undefined)?.kind,
  ],
};

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
