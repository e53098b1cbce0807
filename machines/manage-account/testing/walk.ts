import { MINUTE_MS } from '#domain/time/instant.ts';
import { manageAccountMachine } from '../machine.ts';
import { START } from '#machines/testing/clock.ts';
import type { Walk } from '#machines/testing/graph.ts';
import {
  account,
  accountInput,
  codeAccount,
  currentPassword,
  goodPassword,
  someShownContacts,
} from './manage-account-run.ts';

/** « Gérer mon compte », with an open account. */
export const walk: Walk = {
  machine: manageAccountMachine,
  input: accountInput,
  events: [
    ...[
      'CHANGE_PASSWORD',
      'SHOW_HISTORY',
      'SHOW_CONTACTS',
      'SHOW_AUTHORISATIONS',
      'OTHER_PROOF',
      'TYPED',
      'NOTHING_RECEIVED',
      'RESEND',
      'USE_CODE',
      'UNCOVER',
      'OTHER_WAY',
      'BACK',
      'RETRY',
      'FINISH',
      'LEAVE',
    ].map((type) => ({ type })),
    { type: 'CURRENT_GIVEN', password: '' },
    { type: 'CURRENT_GIVEN', password: currentPassword },
    { type: 'CHANGE_CONTACT', kind: 'mobile' },
    { type: 'CHANGE_CONTACT', kind: 'mail' },
    { type: 'NEW_CONTACT_GIVEN', contact: { kind: 'mobile', value: '0639980010' } },
    { type: 'CODE_GIVEN', code: '004217' },
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
    readContacts: [
      { kind: 'contacts', contacts: someShownContacts, change: 'afterPassword' },
      { kind: 'contacts', contacts: someShownContacts, change: 'now' },
      { kind: 'contacts', contacts: [], change: 'never' },
      { kind: 'notAllowed' },
      { kind: 'notOffered' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    confirmHolder: [
      { kind: 'confirmed' },
      { kind: 'doesNotMatch' },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'busy' },
    ],
    sendContactCode: [
      { kind: 'accepted', againAt: 0 },
      { kind: 'proofNeeded' },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
    changeContact: [
      { kind: 'changed', contacts: someShownContacts },
      { kind: 'codeRefused', reason: 'doesNotMatch' },
      { kind: 'mailTaken' },
      { kind: 'proofNeeded' },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
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
    changeRight,
    contactKind,
    newContact,
    code,
    contactAct,
    contactSilences,
    pausedBy,
  }) => [
    password !== undefined,
    passwordProblem,
    current !== undefined,
    currentProblem,
    act !== undefined,
    silences,
    accountIsOver,
    changeRight,
    contactKind,
    newContact !== undefined,
    code !== undefined,
    contactAct !== undefined,
    contactSilences,
    pausedBy,
  ],
};

/** The same in an account that a provisional code has opened. */
export const openedByCode: Walk = { ...walk, input: { ...accountInput, identity: codeAccount } };

/** The same shortly before the account closes, whatever happens. */
export const closingWalk: Walk = {
  ...walk,
  input: { ...accountInput, identity: { ...account, endsAt: START + MINUTE_MS } },
};
