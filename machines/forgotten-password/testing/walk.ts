import { someCpam } from '#domain/caisse/testing/some-caisses.ts';
import { START } from '#machines/testing/clock.ts';
import type { Walk } from '#machines/testing/graph.ts';
import { someBirthDate, someNir } from '#machines/testing/samples.ts';
import { someJourneyInput } from '#machines/testing/site.ts';
import { forgottenPasswordMachine } from '../machine.ts';
import { goodPassword, someContacts } from './forgotten-password-run.ts';

const [mobile, , letter] = someContacts;
const notNow = { kind: 'notNow', reason: 'offline' } as const;
const tooManyTries = { kind: 'tooManyTries', until: START } as const;
const proven = { kind: 'proven', token: 'token-1' } as const;

/** « Mot de passe oublié », at a Caf. */
export const walk: Walk = {
  machine: forgottenPasswordMachine,
  input: someJourneyInput,
  events: [
    ...[
      'BEGIN',
      'BACK',
      'LEAVE',
      'RETRY',
      'LETTER_CODE',
      'SEND',
      'OTHER_CONTACTS',
      'TYPED',
      'NOTHING_RECEIVED',
      'RESEND',
      'USE_CODE',
      'UNCOVER',
      'NEW_CODE',
      'SIGN_IN',
      'FINISH',
    ].map((type) => ({ type })),
    { type: 'NIR_GIVEN', nir: someNir },
    { type: 'BIRTH_NAME_GIVEN', birthName: 'MARTIN' },
    { type: 'BIRTH_DATE_GIVEN', birthDate: someBirthDate },
    { type: 'CHANGE', field: 'nir' },
    { type: 'CHANGE', field: 'birthName' },
    { type: 'CONTACT_CHOSEN', id: 'mobile' },
    { type: 'CONTACT_CHOSEN', id: 'letter' },
    { type: 'CODE_GIVEN', code: '012345' },
    { type: 'PASSWORD_GIVEN', password: 'weak' },
    { type: 'PASSWORD_GIVEN', password: goodPassword },
    { type: 'PASSWORD_REPEATED', password: 'other' },
    { type: 'PASSWORD_REPEATED', password: goodPassword },
  ],
  answers: {
    checkReadiness: [{ kind: 'ready' }, notNow],
    startReset: [
      { kind: 'contacts', resetId: 'reset-1', contacts: [mobile, letter] },
      { kind: 'contacts', resetId: 'reset-1', contacts: [] },
      tooManyTries,
      notNow,
    ],
    proveByLetter: [proven, { kind: 'codeRefused', reason: 'doesNotMatch' }, tooManyTries, notNow],
    sendCode: [
      { kind: 'accepted', againAt: START },
      { kind: 'accepted', againAt: START + 1 },
      { kind: 'over' },
      tooManyTries,
      notNow,
    ],
    checkCode: [proven, { kind: 'codeRefused', reason: 'doesNotMatch' }, { kind: 'over' }, tooManyTries, notNow],
    savePassword: [{ kind: 'active', noticeSentTo: 'email' }, { kind: 'passwordRefused' }, { kind: 'over' }, notNow],
    askLink: [{ kind: 'accepted' }, notNow],
  },
  distinguish: ({ known, byLetter, asked, contact, againAt, code, token, password, passwordProblem }) => [
    Object.keys(known as object).length,
    byLetter,
    asked,
    (contact as { readonly kind: string } | undefined)?.kind,
    againAt,
    code !== undefined,
    token !== undefined,
    password !== undefined,
    passwordProblem,
  ],
};

/** The same at ameli. */
export const ameliWalk: Walk = { ...walk, input: { ...someJourneyInput, caisse: someCpam } };
