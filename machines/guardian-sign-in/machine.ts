import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { readinessFirst, tryAgainLater, unanswered } from '../common/delay.ts';
import { refusedPassword } from '../common/refused-password.ts';
import { waiting } from '../common/screen-meta.ts';
import { endOf, initialContext, signInInputOf } from './context.ts';
import { guardianSignIn } from './setup.ts';

/**
 * « Me connecter comme tuteur » (#151), reached from « Vous êtes tuteur ? »: a guardian's own number and password, never those
 * of the person whom they protect. The account that it opens shows nothing before one of those people is chosen: that is the
 * journey to which it goes on.
 */
export const guardianSignInMachine = guardianSignIn.createMachine({
  id: 'guardianSignIn',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'looking',
  states: {
    ...readinessFirst({
      ready: 'notice',
      ways: {
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
      },
    }),
    notice: { meta: { screen: 'notice' }, on: { BEGIN: 'number', BACK: 'ended' } },
    number: {
      meta: { screen: 'number' },
      tags: 'typing',
      on: {
        NUMBER_GIVEN: { target: 'secret', actions: assign({ number: ({ event }) => event.number }) },
        BACK: 'notice',
      },
    },
    secret: {
      meta: { screen: 'secret' },
      tags: 'typing',
      entry: 'forgetSecret',
      on: {
        SECRET_GIVEN: [
          { guard: ({ event }) => event.secret === '', actions: assign({ secretMissing: true }) },
          { target: 'signingIn', actions: assign({ secret: ({ event }) => event.secret }) },
        ],
        BACK: 'number',
      },
    },
    signingIn: {
      meta: waiting('signingIn'),
      tags: ['busy', 'noReturn'],
      after: unanswered('tryAgain'),
      invoke: {
        id: 'openAccount',
        src: 'openAccount',
        input: ({ context }) => signInInputOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'open',
            target: 'ended',
            actions: [assign({ account: ({ event }) => only(event.output, 'open').account }), 'endCompleted'],
          },
          ...refusedPassword,
        ],
        onError: 'failed',
      },
    },
    doesNotMatch: {
      meta: { screen: 'doesNotMatch' },
      on: {
        CHANGE: 'number',
        RETRY: 'secret',
        BACK: 'secret',
        LEAVE: { target: 'ended', actions: 'endRefused' },
      },
    },
    tryAgain: tryAgainLater({ act: 'signingIn', back: 'secret' }),
    refused: {
      meta: { screen: 'refused' },
      on: {
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
      },
    },
    failed: { type: 'final', entry: ['forgetSecret', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetSecret' },
  },
});
