import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { checkInputOf, sendInputOf } from './context.ts';
import { forgottenPassword } from './setup.ts';

/** One contact is proposed (#154, #155); the others are one touch away (#157). */
export const contact = forgottenPassword.createStateConfig({
  meta: { screen: 'contact' },
  on: {
    SEND: 'sending',
    OTHER_CONTACTS: { guard: 'hasOtherContacts', target: 'contacts' },
    BACK: 'asking.birthName',
    LEAVE: 'ended',
  },
});

export const contacts = forgottenPassword.createStateConfig({
  meta: { screen: 'contacts' },
  on: {
    CONTACT_CHOSEN: {
      target: 'contact',
      actions: assign({
        contact: ({ context, event }) => context.contacts.find(({ id }) => id === event.id) ?? context.contact,
      }),
    },
    BACK: 'contact',
  },
});

export const sending = forgottenPassword.createStateConfig({
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
        guard: ({ context, event }) => event.output.kind === 'accepted' && context.contact?.kind === 'letter',
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
export const awaitingCode = forgottenPassword.createStateConfig({
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
        CODE_GIVEN: {
          target: '#forgottenPassword.checking',
          actions: assign({ code: ({ event }) => event.code }),
        },
        NOTHING_RECEIVED: 'nothingReceived',
        BACK: '#forgottenPassword.contact',
      },
    },
    nothingReceived: {
      meta: { screen: 'nothingReceived' },
      after: { cover: 'covered' },
      on: {
        RESEND: { guard: 'mayResend', target: '#forgottenPassword.sending' },
        OTHER_CONTACTS: { guard: 'hasOtherContacts', target: '#forgottenPassword.contacts' },
        NEW_CODE: { target: '#forgottenPassword.ended', actions: 'endForNewCode' },
        USE_CODE: 'code',
        BACK: 'code',
      },
    },
    covered: { meta: { screen: 'covered' }, tags: 'noReturn', on: { UNCOVER: 'code' } },
  },
});

export const checking = forgottenPassword.createStateConfig({
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
        guard: ({ event }) => event.output.kind === 'codeRefused',
        target: 'codeRefused',
        actions: ['forgetCode', assign({ codeRefusal: ({ event }) => only(event.output, 'codeRefused').reason })],
      },
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
