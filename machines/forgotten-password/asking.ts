import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { birthDateQuestion, birthNameQuestion, firstOpen, nirQuestion } from '../common/identity.ts';
import { waiting } from '../common/screen-meta.ts';
import { given, identityOf, linkInputOf } from './context.ts';
import { forgottenPassword } from './setup.ts';

/** The Caf: number without its key and birth name (#153), and the code of who received a letter. */
export const asking = forgottenPassword.createStateConfig({
  initial: 'next',
  states: {
    next: firstOpen(['nir', 'birthName'], 'known'),
    nir: nirQuestion('#forgottenPassword.notice'),
    birthName: birthNameQuestion('nir'),
    known: { always: [{ guard: 'isByLetter', target: 'letterCode' }, { target: '#forgottenPassword.starting' }] },
    letterCode: {
      meta: { screen: 'letterCode' },
      tags: 'typing',
      entry: 'forgetCode',
      on: {
        CODE_GIVEN: {
          target: '#forgottenPassword.provingByLetter',
          actions: assign({ code: ({ event }) => event.code }),
        },
        BACK: 'birthName',
      },
    },
  },
});

/** Ameli: number and birth date (#265). */
export const askingDate = forgottenPassword.createStateConfig({
  initial: 'next',
  states: {
    next: firstOpen(['nir', 'birthDate'], 'known'),
    nir: nirQuestion('#forgottenPassword.notice'),
    birthDate: birthDateQuestion('nir'),
    known: { always: '#forgottenPassword.askingLink' },
  },
});

export const starting = forgottenPassword.createStateConfig({
  meta: waiting('looking'),
  tags: ['busy', 'noReturn'],
  entry: ['forgetReset', { type: 'noteAct', params: { act: 'start' } }],
  after: unanswered('tryAgain'),
  invoke: {
    id: 'startReset',
    src: 'startReset',
    input: ({ context }) => identityOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'contacts' && event.output.contacts.length === 0,
        target: 'noContact',
      },
      {
        guard: ({ event }) => event.output.kind === 'contacts',
        target: 'contact',
        actions: assign(({ event }) => {
          const { resetId, contacts } = only(event.output, 'contacts');
          return { resetId, contacts, contact: contacts[0] };
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

export const provingByLetter = forgottenPassword.createStateConfig({
  meta: waiting('checking'),
  tags: ['busy', 'noReturn'],
  entry: { type: 'noteAct', params: { act: 'letterCode' } },
  after: unanswered('tryAgain'),
  invoke: {
    id: 'proveByLetter',
    src: 'proveByLetter',
    input: ({ context }) => ({ ...identityOf(context), code: given(context.code) }),
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
      delayed('tryAgain'),
    ],
    onError: 'failed',
  },
});

/** Whoever is typed, the same screen follows (P08). */
export const askingLink = forgottenPassword.createStateConfig({
  meta: waiting('sending'),
  tags: ['busy', 'noReturn'],
  entry: { type: 'noteAct', params: { act: 'link' } },
  after: unanswered('tryAgain'),
  invoke: {
    id: 'askLink',
    src: 'askLink',
    input: ({ context }) => linkInputOf(context),
    onDone: [{ guard: ({ event }) => event.output.kind === 'accepted', target: 'linkAsked' }, delayed('tryAgain')],
    onError: 'failed',
  },
});
