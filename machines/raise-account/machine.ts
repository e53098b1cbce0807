import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { delayed, unanswered } from '../common/delay.ts';
import { waiting } from '../common/screen-meta.ts';
import { card } from './by-card.ts';
import { awaitingCode, sending } from './by-code.ts';
import { endOf, initialContext, raiseInputOf, tokenOf } from './context.ts';
import { raiseAccount } from './setup.ts';

const back = { target: 'ended', actions: 'goBack' } as const;
const refusedBack = { target: 'ended', actions: ['endRefused', 'goBack'] } as const;

/**
 * « Confirmer que c'est bien vous »: raises the open account to `strong` by a second factor, a one-time code or the card, for
 * the journey that needs it. Where nothing can raise it that is said before anything is asked.
 */
export const raiseAccountMachine = raiseAccount.createMachine({
  id: 'raiseAccount',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'looking',
  states: {
    looking: {
      meta: waiting('looking'),
      tags: 'busy',
      after: unanswered('notNow'),
      on: { BACK: back },
      invoke: {
        id: 'findWays',
        src: 'findWays',
        input: ({ context }) => ({ caisse: context.caisse, token: tokenOf(context) }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'ways',
            target: 'ways',
            actions: assign(({ event }) => {
              const { contacts, card: takesCard } = only(event.output, 'ways');
              return { contacts, takesCard };
            }),
          },
          {
            guard: ({ event }) => event.output.kind === 'none',
            target: 'impossible',
            actions: { type: 'noteObstacle', params: ({ event }) => ({ obstacle: only(event.output, 'none').reason }) },
          },
          { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'ended', actions: 'noteAccountOver' },
          delayed('notNow'),
        ],
        onError: 'failed',
      },
    },
    /** Refused before anything was asked (docs/requirements.md#screens-and-durations). */
    notNow: {
      meta: { screen: 'notNow' },
      on: {
        RETRY: 'looking',
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: refusedBack,
      },
    },
    /** Why nothing raises this account, and what to do instead. */
    impossible: {
      meta: { screen: 'impossible' },
      on: { LEAVE: { target: 'ended', actions: 'endRefused' }, BACK: refusedBack },
    },
    /** Nothing is sent before one has chosen where. */
    ways: {
      meta: { screen: 'ways' },
      on: {
        CONTACT_CHOSEN: [
          {
            guard: 'fitsMessage',
            target: 'sending',
            actions: assign({
              contact: ({ context, event }) => context.contacts.find(({ kind }) => kind === event.kind),
            }),
          },
          { target: 'impossible', actions: { type: 'noteObstacle', params: { obstacle: 'noTime' } } },
        ],
        CARD_CHOSEN: { guard: ({ context }) => context.takesCard, target: 'card' },
        LEAVE: 'ended',
        BACK: back,
      },
    },
    sending,
    awaitingCode,
    card,
    raising: {
      meta: waiting('checking'),
      tags: ['busy', 'noReturn'],
      entry: { type: 'noteAct', params: { act: 'raise' } },
      after: unanswered('tryAgain'),
      invoke: {
        id: 'raiseAccount',
        src: 'raiseAccount',
        input: ({ context }) => raiseInputOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'raised',
            target: 'ended',
            actions: assign({
              account: ({ event }) => only(event.output, 'raised').account,
              outcome: { kind: 'completed' },
            }),
          },
          {
            guard: ({ context, event }) => event.output.kind === 'refused' && context.card === undefined,
            target: 'awaitingCode.refused',
            actions: assign({ codeRefusal: ({ event }) => only(event.output, 'refused').reason }),
          },
          { guard: ({ event }) => event.output.kind === 'refused', target: 'cardRefused' },
          {
            guard: ({ event }) => event.output.kind === 'notAllowed',
            target: 'impossible',
            actions: { type: 'noteObstacle', params: { obstacle: 'notYet' } },
          },
          {
            guard: ({ event }) => event.output.kind === 'tooManyTries',
            target: 'paused',
            actions: assign({ pausedUntil: ({ event }) => only(event.output, 'tooManyTries').until }),
          },
          { guard: ({ event }) => event.output.kind === 'sessionOver', target: 'ended', actions: 'noteAccountOver' },
          delayed('tryAgain'),
        ],
        onError: 'failed',
      },
    },
    /** The card is somebody else's, unknown, or in opposition: one sentence for all. */
    cardRefused: {
      meta: { screen: 'cardRefused' },
      entry: 'forgetProof',
      on: { RETRY: 'card', OTHER_WAY: 'ways', LEAVE: { target: 'ended', actions: 'endRefused' }, BACK: 'ways' },
    },
    /** Too many sendings or tries: a code that was sent before still serves. */
    paused: {
      meta: { screen: 'paused' },
      on: {
        USE_CODE: { guard: { type: 'hasAsked', params: { act: 'send' } }, target: 'awaitingCode' },
        OTHER_WAY: { target: 'ways', actions: 'forgetProof' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ways', actions: 'forgetProof' },
      },
    },
    /** Gateway or caisse does not answer: what was typed is kept, and the same may be sent again. */
    tryAgain: {
      meta: { screen: 'tryAgain' },
      on: {
        RETRY: [{ guard: { type: 'hasAsked', params: { act: 'send' } }, target: 'sending' }, { target: 'raising' }],
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ways', actions: 'forgetProof' },
      },
    },
    failed: { type: 'final', entry: ['forgetProof', 'endFailed'] },
    ended: { type: 'final', entry: 'forgetProof' },
  },
});
