import type { Walk } from '#machines/testing/graph.ts';
import { someCard, someUnverifiedCard } from '#machines/testing/samples.ts';
import { raiseAccountMachine } from '../machine.ts';
import { raised, raisingInput, someContacts } from './raise-account-run.ts';

/** « Confirmer que c'est bien vous », with an open account. */
export const walk: Walk = {
  machine: raiseAccountMachine,
  input: raisingInput,
  events: [
    ...[
      'CARD_CHOSEN',
      'TYPED',
      'NOTHING_RECEIVED',
      'RESEND',
      'USE_CODE',
      'UNCOVER',
      'OTHER_WAY',
      'RETRY',
      'BACK',
      'LEAVE',
    ].map((type) => ({ type })),
    { type: 'CONTACT_CHOSEN', kind: 'mobile' },
    { type: 'CODE_GIVEN', code: '004217' },
  ],
  answers: {
    findWays: [
      { kind: 'ways', contacts: someContacts, card: true },
      { kind: 'none', reason: 'openedByCode' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    sendCode: [
      { kind: 'accepted', againAt: 0 },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'notAllowed' },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'caisseUnavailable' },
    ],
    raiseAccount: [
      { kind: 'raised', account: raised },
      { kind: 'refused', reason: 'doesNotMatch' },
      { kind: 'refused', reason: 'codeDestroyed' },
      { kind: 'notAllowed' },
      { kind: 'tooManyTries', until: 1 },
      { kind: 'sessionOver' },
      { kind: 'notNow', reason: 'offline' },
    ],
    cardReader: [],
  },
  childSnapshots: {
    cardReader: [
      { value: 'missing', context: {} },
      { value: 'empty', context: {} },
      { value: 'reading', context: {} },
      { value: 'card', context: { card: someCard } },
      { value: 'card', context: { card: someUnverifiedCard } },
      { value: 'refused', context: { refusal: 'cardNotVitale' } },
    ],
  },
  distinguish: ({ contact, card, code, asked, accountIsOver }) => [
    contact !== undefined,
    card !== undefined,
    code !== undefined,
    asked,
    accountIsOver,
  ],
};
