import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { birthNameQuestion, nirQuestion } from '../common/identity.ts';
import { waiting } from '../common/screen-meta.ts';
import { letterInputOf } from './context.ts';
import { createAccount } from './setup.ts';

const open = (field: 'nir' | 'birthName') =>
  ({ guard: { type: 'isUnknown', params: { field } }, target: field }) as const;

/** « J'ai reçu un code par courrier »: who one is, and the code of the letter. */
export const askingLetter = createAccount.createStateConfig({
  entry: 'forgetCreation',
  initial: 'next',
  states: {
    next: { always: [open('nir'), open('birthName'), { target: 'letterCode' }] },
    nir: nirQuestion('#createAccount.notice'),
    birthName: birthNameQuestion('nir'),
    letterCode: {
      meta: { screen: 'letterCode' },
      tags: 'typing',
      entry: 'forgetCode',
      on: {
        CODE_GIVEN: { target: '#createAccount.resuming', actions: assign({ code: ({ event }) => event.code }) },
        BACK: 'birthName',
      },
    },
  },
});

export const resuming = createAccount.createStateConfig({
  meta: waiting('checking'),
  tags: ['busy', 'noReturn'],
  entry: { type: 'noteAct', params: { act: 'letterCode' } },
  after: unanswered('tryAgain'),
  invoke: {
    id: 'resumeByLetter',
    src: 'resumeByLetter',
    input: ({ context }) => letterInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'proven',
        target: 'waitingContact',
        actions: [
          'forgetCode',
          assign(({ event }) => {
            const { token, contact } = only(event.output, 'proven');
            return { token, waitingContact: contact };
          }),
        ],
      },
      {
        guard: ({ event }) => event.output.kind === 'codeRefused',
        target: 'codeRefused',
        actions: ['forgetCode', assign({ codeRefusal: ({ event }) => only(event.output, 'codeRefused').reason })],
      },
      { guard: ({ event }) => event.output.kind === 'accountExists', target: 'accountExists' },
      { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'notAllowed' },
      {
        guard: ({ event }) => event.output.kind === 'tooManyTries',
        target: 'paused',
        actions: ['forgetCode', assign({ pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until })],
      },
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});

/** Who holds the letter sees the contact that the account will have: a stranger's is none of theirs. */
export const waitingContact = createAccount.createStateConfig({
  meta: { screen: 'waitingContact' },
  tags: 'noReturn',
  on: { CONFIRM: 'choosing', LEAVE: { target: 'ended', actions: 'endRefused' } },
});
