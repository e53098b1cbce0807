import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { unanswered } from '../common/delay.ts';
import { birthDateQuestion, firstOpen, nirQuestion } from '../common/identity.ts';
import { refusedPassword } from '../common/refused-password.ts';
import { waiting } from '../common/screen-meta.ts';
import { codeIn, signInInputOf } from './context.ts';
import { signIn } from './setup.ts';

/** Number and password; a number that the session knows is skipped, and « Retour » still leads to it (A30). */
export const asking = signIn.createStateConfig({
  initial: 'next',
  states: {
    next: firstOpen(['nir'], 'secret'),
    nir: nirQuestion('#signIn.notice'),
    secret: {
      meta: { screen: 'secret' },
      tags: 'typing',
      entry: 'forgetSecret',
      on: {
        SECRET_GIVEN: [
          { guard: ({ event }) => event.secret === '', actions: assign({ secretMissing: true }) },
          {
            guard: ({ context, event }) => codeIn(context, event) !== undefined,
            target: '#signIn.dating',
            actions: assign({ code: ({ context, event }) => codeIn(context, event) }),
          },
          { target: '#signIn.signingIn', actions: assign({ secret: ({ event }) => event.secret }) },
        ],
        FORGOTTEN: [
          { guard: 'isRenewedHere', target: '#signIn.ended', actions: 'endForForgotten' },
          { target: '#signIn.forgotten' },
        ],
        BACK: 'nir',
      },
    },
  },
});

/** A code opens with the birth date, which is asked before anything is sent: then it is the code's own journey (#264). */
export const dating = signIn.createStateConfig({
  initial: 'next',
  states: {
    next: firstOpen(['birthDate'], 'handOver'),
    birthDate: birthDateQuestion('#signIn.asking.secret'),
    handOver: { always: { target: '#signIn.ended', actions: 'endForCode' } },
  },
});

export const signingIn = signIn.createStateConfig({
  meta: waiting('signingIn'),
  tags: ['busy', 'noReturn'],
  after: unanswered('tryAgain'),
  invoke: {
    id: 'signIn',
    src: 'signIn',
    input: ({ context }) => signInInputOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'open',
        target: 'ended',
        actions: [assign({ account: ({ event }) => only(event.output, 'open').account }), 'endCompleted'],
      },
      {
        guard: ({ event }) => event.output.kind === 'passwordToChoose',
        target: 'mustChoose',
        actions: ['forgetSecret', assign({ opened: ({ event }) => only(event.output, 'passwordToChoose') })],
      },
      ...refusedPassword,
    ],
    onError: 'failed',
  },
});
