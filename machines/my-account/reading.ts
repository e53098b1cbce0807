import { and, assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { chooseFileInputOf, tokenOf } from './context.ts';
import { myAccount } from './setup.ts';

const over = {
  guard: ({ event }: { readonly event: { readonly output: { readonly kind: string } } }) =>
    event.output.kind === 'sessionOver',
  target: 'ended',
  actions: 'noteAccountOver',
} as const;

/** The file in which the session acts, read anew each time. */
export const reading = myAccount.createStateConfig({
  meta: waiting('reading'),
  tags: 'busy',
  entry: 'forgetFile',
  after: unanswered('notNow'),
  on: { BACK: 'ended' },
  invoke: {
    id: 'readFile',
    src: 'readFile',
    input: ({ context }) => ({ token: tokenOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'file',
        target: 'overview',
        actions: { type: 'noteFile', params: ({ event }) => only(event.output, 'file') },
      },
      {
        guard: ({ event }) => event.output.kind === 'own',
        target: 'overview',
        actions: { type: 'noteFile', params: ({ event }) => only(event.output, 'own') },
      },
      {
        guard: ({ event }) => event.output.kind === 'refused',
        target: 'refused',
        actions: { type: 'noteRefusal', params: ({ event }) => ({ reason: only(event.output, 'refused').reason }) },
      },
      {
        guard: and(['isGuardian', ({ event }) => event.output.kind === 'notAllowed']),
        target: 'nobodyChosen',
      },
      // Of a person there is always something: an account that shows nothing is one no more.
      { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'ended', actions: 'noteAccountOver' },
      over,
      delayed('notNow'),
    ],
    onError: 'failed',
  },
});

/** Only for who asks for them: they are the most of a file. */
export const readingPayments = myAccount.createStateConfig({
  meta: waiting('readingPayments'),
  tags: 'busy',
  after: unanswered('paymentsNotNow'),
  on: { BACK: 'money' },
  invoke: {
    id: 'readPayments',
    src: 'readPayments',
    input: ({ context }) => ({ token: tokenOf(context) }),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'payments',
        target: 'payments',
        actions: assign({ payments: ({ event }) => only(event.output, 'payments').payments }),
      },
      {
        guard: ({ event }) => event.output.kind === 'refused',
        target: 'refused',
        actions: { type: 'noteRefusal', params: ({ event }) => ({ reason: only(event.output, 'refused').reason }) },
      },
      { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'fileOver' },
      over,
      delayed('paymentsNotNow'),
    ],
    onError: 'failed',
  },
});

/** Into another file: of the one before nothing is kept. */
export const choosingFile = myAccount.createStateConfig({
  meta: waiting('choosingFile'),
  tags: ['busy', 'noReturn'],
  entry: 'forgetFile',
  after: unanswered('fileNotConfirmed'),
  invoke: {
    id: 'chooseFile',
    src: 'chooseFile',
    input: ({ context }) => chooseFileInputOf(context),
    onDone: [
      { guard: ({ event }) => event.output.kind === 'chosen', target: 'reading' },
      { guard: ({ event }) => event.output.kind === 'notAllowed', target: 'fileOver' },
      over,
      delayed('fileNotConfirmed'),
    ],
    onError: 'failed',
  },
});
