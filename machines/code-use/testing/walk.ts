import { codeUseMachine } from '../machine.ts';
import { goodPassword } from './code-use-run.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

const openAnswers = [
  { kind: 'opened', token: 'token-1', rulesKind: 'caf' },
  { kind: 'doesNotMatch' },
  { kind: 'codeEnded', reason: 'codeReplaced' },
  { kind: 'tooManyTries', until: 1 },
  { kind: 'notNow', reason: 'offline' },
];

/** « J’ai un code provisoire ». */
export const walk: Walk = {
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
