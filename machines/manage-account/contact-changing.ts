import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { waiting } from '../common/screen-meta.ts';
import { contactChangeOf } from './contacts-context.ts';
import { tokenOf } from './context.ts';
import { manageAccount } from './setup.ts';

/** One act for this code and this contact, however often it is sent. */
export const drawing = manageAccount.createStateConfig({
  meta: waiting('changingContact'),
  tags: ['busy', 'noReturn'],
  invoke: {
    id: 'drawAct',
    src: 'drawAct',
    onDone: {
      target: 'changing',
      actions: assign({ contactAct: ({ event }) => event.output, contactSilences: 'none' }),
    },
    onError: '#manageAccount.failed',
  },
});

export const changing = manageAccount.createStateConfig({
  meta: waiting('changingContact'),
  tags: ['busy', 'noReturn'],
  after: {
    answerLimit: {
      target: 'unanswered',
      actions: [{ type: 'noteNotNow', params: { reason: 'offline' } }, 'noteContactSilence'],
    },
  },
  invoke: {
    id: 'changeContact',
    src: 'changeContact',
    input: ({ context }) => ({ token: tokenOf(context), ...contactChangeOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'changed',
        target: 'changed',
        actions: [
          assign(({ context, event }) => ({
            contacts: only(event.output, 'changed').contacts,
            hadContacts: context.contacts.length > 0,
          })),
          'noteDone',
        ],
      },
      {
        guard: ({ event }) => event.output.kind === 'codeRefused',
        target: 'awaitingCode.refused',
        actions: assign({
          codeRefusal: ({ event }) => only(event.output, 'codeRefused').reason,
          contactAct: undefined,
        }),
      },
      { guard: ({ event }) => event.output.kind === 'mailTaken', target: 'mailTaken' },
      { guard: ({ event }) => event.output.kind === 'proofNeeded', target: 'password' },
      {
        // Whoever asks too often hears nothing of the change.
        guard: ({ context, event }) => event.output.kind === 'tooManyTries' && context.contactSilences !== 'none',
        target: 'unanswered',
        actions: { type: 'noteNotNow', params: { reason: 'busy' } },
      },
      {
        guard: ({ event }) => event.output.kind === 'tooManyTries',
        target: 'paused',
        actions: assign({
          pausedBy: 'tries',
          pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until,
        }),
      },
      {
        guard: ({ event }) => event.output.kind === 'notAllowed' || event.output.kind === 'notOffered',
        target: 'refused',
      },
      { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'over', actions: 'noteAccountOver' },
      {
        target: 'unanswered',
        actions: [
          {
            type: 'noteNotNow',
            params: ({ event }) => ({ reason: only(event.output, 'notNow').reason }),
          },
          'noteContactSilence',
        ],
      },
    ],
    onError: '#manageAccount.failed',
  },
});

/** Once without an answer one may ask again; after that only the notice of the caisse tells. */
export const unansweredChange = manageAccount.createStateConfig({
  always: [
    { guard: ({ context }) => context.contactSilences === 'several', target: 'outcomeUnknown' },
    { target: 'notSavedYet' },
  ],
});

/** What was typed is kept; a repeat asks for the outcome (I4). */
export const notSavedYet = manageAccount.createStateConfig({
  meta: { screen: 'contactNotSavedYet' },
  tags: 'noReturn',
  on: {
    RETRY: 'changing',
    FINISH: [
      { guard: ({ context }) => context.contactSilences !== 'none', target: 'outcomeUnknown' },
      { target: '#manageAccount.menu' },
    ],
  },
});

/** Neither success nor failure is said: the notice to the contacts on file tells. */
export const outcomeUnknown = manageAccount.createStateConfig({
  meta: { screen: 'contactUnknown' },
  tags: 'noReturn',
  on: {
    RETRY: { guard: ({ context }) => !context.accountIsOver, target: 'changing' },
    FINISH: [{ guard: 'accountIsOver', target: '#manageAccount.ended' }, { target: '#manageAccount.menu' }],
  },
});

/** The account was closed. What may have been changed before is said first. */
export const overWhileChanging = manageAccount.createStateConfig({
  always: [
    { guard: ({ context }) => context.contactSilences !== 'none', target: 'outcomeUnknown' },
    { target: '#manageAccount.ended' },
  ],
});
