import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { checkInputOf, sendInputOf, startInputOf } from './context.ts';
import { given } from './answers.ts';
import { createAccount } from './setup.ts';

/** Everything was checked (A33): the code leaves for the typed contact. The same answer for every person (I7). */
export const starting = createAccount.createStateConfig({
  meta: waiting('sending'),
  tags: ['busy', 'noReturn'],
  entry: { type: 'noteAct', params: { act: 'start' } },
  after: unanswered('tryAgain'),
  invoke: {
    id: 'startCreation',
    src: 'startCreation',
    input: ({ context }) => startInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'started',
        target: 'awaitingCode',
        actions: assign(({ event }) => {
          const { creationId, againAt } = only(event.output, 'started');
          return { creationId, againAt };
        }),
      },
      {
        guard: ({ event }) => event.output.kind === 'tooManyTries',
        target: 'paused',
        actions: assign({ pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until }),
      },
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});

export const sending = createAccount.createStateConfig({
  meta: waiting('sending'),
  tags: ['busy', 'noReturn'],
  entry: ['forgetCode', { type: 'noteAct', params: { act: 'send' } }],
  after: unanswered('tryAgain'),
  invoke: {
    id: 'sendCode',
    src: 'sendCode',
    input: ({ context }) => sendInputOf(context),
    onDone: [
      {
        guard: ({ context, event }) => event.output.kind === 'accepted' && context.sentTo?.kind === 'letter',
        target: 'letterAsked',
      },
      {
        guard: ({ event }) => event.output.kind === 'accepted',
        target: 'awaitingCode',
        actions: assign({ againAt: ({ event }) => only(event.output, 'accepted').againAt }),
      },
      {
        guard: ({ event }) => event.output.kind === 'tooManyTries',
        target: 'paused',
        actions: assign({ pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until }),
      },
      { guard: ({ event }) => event.output.kind === 'over', target: 'timeOver' },
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});

/** The visitor waits for SMS or mail: nothing personal is on the screen, which is covered after a while (A29). */
export const awaitingCode = createAccount.createStateConfig({
  tags: 'awaitsMessage',
  initial: 'code',
  states: {
    code: {
      meta: { screen: 'code' },
      tags: 'typing',
      entry: 'forgetCode',
      after: { cover: 'covered' },
      on: {
        TYPED: { target: 'code', reenter: true },
        CODE_GIVEN: { target: '#createAccount.checking', actions: assign({ code: ({ event }) => event.code }) },
        NOTHING_RECEIVED: 'nothingReceived',
        BACK: [{ guard: 'goesToFile', target: '#createAccount.proof' }, { target: '#createAccount.asking.check' }],
      },
    },
    nothingReceived: {
      meta: { screen: 'nothingReceived' },
      after: { cover: 'covered' },
      on: {
        RESEND: { guard: 'mayResend', target: '#createAccount.sending' },
        CHANGE: [
          { guard: 'goesToFile', target: '#createAccount.proof' },
          { target: '#createAccount.asking.contact', actions: 'noteChanging' },
        ],
        USE_CODE: 'code',
        BACK: 'code',
      },
    },
    covered: { meta: { screen: 'covered' }, tags: 'noReturn', on: { UNCOVER: 'code' } },
  },
});

export const checking = createAccount.createStateConfig({
  meta: waiting('checking'),
  tags: ['busy', 'noReturn'],
  entry: { type: 'noteAct', params: { act: 'check' } },
  after: unanswered('tryAgain'),
  invoke: {
    id: 'checkCode',
    src: 'checkCode',
    input: ({ context }) => checkInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'proven',
        target: 'choosing',
        actions: ['forgetCode', assign({ token: ({ event }) => only(event.output, 'proven').token })],
      },
      {
        guard: ({ event }) => event.output.kind === 'proofNeeded',
        target: 'proof',
        actions: ['forgetCode', assign({ contacts: ({ event }) => only(event.output, 'proofNeeded').contacts })],
      },
      {
        guard: ({ event }) => event.output.kind === 'codeRefused',
        target: 'codeRefused',
        actions: ['forgetCode', assign({ codeRefusal: ({ event }) => only(event.output, 'codeRefused').reason })],
      },
      { guard: ({ event }) => event.output.kind === 'mailTaken', target: 'mailTaken' },
      { guard: ({ event }) => event.output.kind === 'accountExists', target: 'accountExists' },
      { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'notAllowed' },
      {
        guard: ({ event }) => event.output.kind === 'tooManyTries',
        target: 'paused',
        actions: ['forgetCode', assign({ pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until })],
      },
      { guard: ({ event }) => event.output.kind === 'over', target: 'timeOver' },
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});

const chooseContact = {
  type: 'chooseContact',
  params: ({ event: { id } }: { readonly event: { readonly id: string } }) => ({ id }),
} as const;

/** The contact is proven, the person is not yet (issue 9, decision 1). */
export const proof = createAccount.createStateConfig({
  meta: { screen: 'proof' },
  tags: 'noReturn',
  on: {
    CONTACT_CHOSEN: [
      {
        guard: ({ context, event }) => context.contacts.find(({ id }) => id === event.id)?.kind === 'letter',
        target: 'letter',
        actions: chooseContact,
      },
      {
        guard: ({ context, event }) => context.contacts.some(({ id }) => id === event.id),
        target: 'sending',
        actions: chooseContact,
      },
    ],
    LATER: 'later',
  },
});

/** Nothing is sent before « Envoyer »: one letter in seven days. */
export const letter = createAccount.createStateConfig({
  meta: { screen: 'letter' },
  on: { CONFIRM: 'sending', BACK: 'proof' },
});

/** « À confirmer »: said before it is asked for. */
export const later = createAccount.createStateConfig({
  meta: { screen: 'later' },
  on: {
    CONFIRM: 'postponing',
    NEW_CODE: { target: 'ended', actions: 'endForNewCode' },
    LEAVE: { target: 'ended', actions: 'endRefused' },
    BACK: 'proof',
  },
});

export const postponing = createAccount.createStateConfig({
  meta: waiting('postponing'),
  tags: ['busy', 'noReturn'],
  entry: { type: 'noteAct', params: { act: 'postpone' } },
  after: unanswered('tryAgain'),
  invoke: {
    id: 'postpone',
    src: 'postpone',
    input: ({ context }) => ({ creationId: given(context.creationId) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'waiting',
        target: 'postponed',
        actions: assign({ waitsUntil: ({ event }) => only(event.output, 'waiting').until }),
      },
      { guard: ({ event }) => event.output.kind === 'over', target: 'timeOver' },
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});
