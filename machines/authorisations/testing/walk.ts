import type { Walk } from '#machines/testing/graph.ts';
import { authorisationsMachine } from '../machine.ts';
import {
  afterCodeInput,
  asSpouse,
  authorisationsInput,
  currentPassword,
  withAuthorisation,
  withoutAuthorisation,
} from './authorisations-run.ts';

/** « Mes autorisations », with an open account. */
export const walk: Walk = {
  machine: authorisationsMachine,
  input: authorisationsInput,
  events: [
    ...['GIVE', 'WITHDRAW', 'CONFIRM', 'BACK', 'RETRY', 'FINISH', 'LEAVE'].map((type) => ({ type })),
    { type: 'CHOOSE', choice: 'yes' },
    { type: 'CHOOSE', choice: 'no' },
    { type: 'CURRENT_GIVEN', password: '' },
    { type: 'CURRENT_GIVEN', password: currentPassword },
  ],
  answers: {
    readAuthorisations: [
      { kind: 'authorisations', authorisations: withoutAuthorisation },
      { kind: 'authorisations', authorisations: withAuthorisation },
      { kind: 'authorisations', authorisations: asSpouse },
      { kind: 'notOffered' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    drawAct: ['act-1'],
    changeAuthorisation: [
      { kind: 'changed', authorisations: withAuthorisation },
      { kind: 'doesNotMatch' },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'notAllowed' },
      { kind: 'notOffered' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'busy' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
  },
  distinguish: ({
    authorisations,
    change,
    choice,
    choiceIsMissing,
    currentPassword: current,
    currentProblem,
    act,
    silences,
    accountIsOver,
    refusal,
  }) => [
    JSON.stringify(authorisations),
    change,
    choice,
    choiceIsMissing,
    current !== undefined,
    currentProblem,
    act !== undefined,
    silences,
    accountIsOver,
    JSON.stringify(refusal),
  ],
};

/** The same in an account that a provisional code has opened. */
export const openedByCode: Walk = { ...walk, input: afterCodeInput };
