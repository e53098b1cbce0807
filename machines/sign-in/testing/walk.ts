import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { signInMachine } from '../machine.ts';
import { goodPassword } from './sign-in-run.ts';
import { START } from '#machines/testing/clock.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someOpenAccount } from '#machines/testing/raising-journey.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';

const account = someOpenAccount({ caisse: 'caf-31', now: () => START });

/** « Me connecter », at a Caf. */
export const walk: Walk = {
  machine: signInMachine,
  input: someJourneyInput,
  events: [
    ...[
      'BEGIN',
      'BACK',
      'LEAVE',
      'RETRY',
      'FIRST_TIME',
      'GUARDIAN',
      'GUARDIAN_SIGN_IN',
      'FRANCE_CONNECT',
      'NEW_CODE',
      'USE_CODE',
      'CREATE_ACCOUNT',
      'FINISH',
    ].map((type) => ({
      type,
    })),
    { type: 'FORGOTTEN', renewedHere: false },
    { type: 'FORGOTTEN', renewedHere: true },
    { type: 'NIR_GIVEN', nir: someNir },
    { type: 'SECRET_GIVEN', secret: '', mayBeCode: true },
    { type: 'SECRET_GIVEN', secret: '4073', mayBeCode: true },
    { type: 'SECRET_GIVEN', secret: goodPassword, mayBeCode: true },
    { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
    { type: 'CHANGE', field: 'nir' },
    { type: 'PASSWORD_GIVEN', password: 'weak' },
    { type: 'PASSWORD_GIVEN', password: goodPassword },
    { type: 'PASSWORD_REPEATED', password: 'other' },
    { type: 'PASSWORD_REPEATED', password: goodPassword },
  ],
  answers: {
    checkReadiness: [{ kind: 'ready' }, { kind: 'notNow', reason: 'offline' }],
    signIn: [
      { kind: 'open', account },
      { kind: 'passwordToChoose', token: 'token-1' },
      { kind: 'doesNotMatch' },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'proofNeeded' },
      { kind: 'notNow', reason: 'busy' },
    ],
    changePassword: [
      { kind: 'active', noticeSentTo: 'email', account },
      { kind: 'passwordRefused' },
      { kind: 'tokenExpired' },
      { kind: 'notNow', reason: 'offline' },
    ],
    releaseToken: [undefined],
  },
  distinguish: ({ known, secret, secretMissing, code, password, passwordProblem, refusal }) => [
    Object.keys(known as object).length,
    secret !== undefined,
    secretMissing,
    code !== undefined,
    password !== undefined,
    passwordProblem,
    (refusal as { readonly kind: string } | undefined)?.kind,
  ],
};

/** The same where the one field takes a provisional code too. */
export const ameliWalk: Walk = { ...walk, input: { ...someJourneyInput, caisse: someCpam } };
