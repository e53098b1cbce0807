import { manageAccountMachine } from '../machine.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { account, accountInput, codeAccount, currentPassword, goodPassword } from './manage-account-run.ts';

/** « Gérer mon compte », with an open account. */
export const walk: Walk = {
  machine: manageAccountMachine,
  input: accountInput,
  events: [
    ...['CHANGE_PASSWORD', 'SHOW_HISTORY', 'SHOW_AUTHORISATIONS', 'BACK', 'RETRY', 'FINISH', 'LEAVE'].map((type) => ({
      type,
    })),
    { type: 'CURRENT_GIVEN', password: '' },
    { type: 'CURRENT_GIVEN', password: currentPassword },
    { type: 'PASSWORD_GIVEN', password: 'weak' },
    { type: 'PASSWORD_GIVEN', password: goodPassword },
    { type: 'PASSWORD_REPEATED', password: 'other' },
    { type: 'PASSWORD_REPEATED', password: goodPassword },
  ],
  answers: {
    checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
    drawAct: ['act-1'],
    changePassword: [
      { kind: 'changed', noticeSentTo: 'email', account },
      { kind: 'doesNotMatch' },
      { kind: 'passwordRefused' },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'notAllowed' },
      { kind: 'notOffered' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'busy' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
    readHistory: [
      { kind: 'history', entries: [{ at: 1, kind: 'signedIn', place: 'Toulouse' }] },
      { kind: 'notOffered' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
  },
  distinguish: ({
    password,
    passwordProblem,
    currentPassword: current,
    currentProblem,
    act,
    silences,
    accountIsOver,
  }) => [
    password !== undefined,
    passwordProblem,
    current !== undefined,
    currentProblem,
    act !== undefined,
    silences,
    accountIsOver,
  ],
};

/** The same in an account that a provisional code has opened. */
export const openedByCode: Walk = { ...walk, input: { ...accountInput, identity: codeAccount } };
