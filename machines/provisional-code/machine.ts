import { assign } from 'xstate';
import { card } from './card.ts';
import { endOf, initialContext } from './context.ts';
import { issued, issuing } from './issue.ts';
import { provisionalCode } from './setup.ts';
import { requesting, typed } from './typed.ts';

/**
 * « Obtenir un code provisoire »: with the card, issued and shown here; without it, asked for by
 * SMS. Online and offline are the same path: the ports answer what could be done.
 */
export const provisionalCodeMachine = provisionalCode.createMachine({
  id: 'provisionalCode',
  context: ({ input }) => initialContext(input),
  output: ({ context }) => endOf(context),
  initial: 'notice',
  states: {
    /** What is needed, how long it takes, when the session closes (A28), the privacy notice (P28). */
    notice: {
      meta: { screen: 'notice' },
      on: {
        BEGIN: [{ guard: 'hasChoice', target: 'method' }, { guard: 'takesCard', target: 'card' }, { target: 'typed' }],
        // Ends rather than being left: what was typed is not asked again later (A30).
        BACK: 'ended',
      },
    },
    method: {
      meta: { screen: 'method' },
      on: {
        BACK: 'notice',
        CHOOSE_METHOD: [{ guard: ({ event }) => event.method === 'card', target: 'card' }, { target: 'typed' }],
      },
    },
    card,
    typed,
    issuing,
    issued,
    /** Offline and no claim may be made: the request travels later and says so (I4). */
    offerRequest: {
      meta: { screen: 'offerRequest' },
      on: {
        ACCEPT_REQUEST: 'typed',
        BACK: { target: 'ended', actions: 'endRefused' },
        LEAVE: { target: 'ended', actions: 'endRefused' },
      },
    },
    requesting,
    /** The visitor waits for the SMS: nothing personal is on the screen, which is covered after a while (A29). */
    requested: {
      tags: ['noReturn', 'awaitsMessage'],
      initial: 'shown',
      states: {
        shown: { meta: { screen: 'requested' }, after: { cover: 'covered' } },
        covered: { meta: { screen: 'requestedCovered' }, on: { UNCOVER: 'shown' } },
      },
      on: {
        FINISH: { target: 'ended', actions: assign({ outcome: { kind: 'recorded' } }) },
        USE_CODE_HERE: {
          target: 'ended',
          actions: assign({ outcome: { kind: 'recorded', next: 'codeUse' } }),
        },
      },
    },
    requestedOffline: {
      meta: { screen: 'requestedOffline' },
      tags: 'noReturn',
      on: { FINISH: { target: 'ended', actions: assign({ outcome: { kind: 'recorded' } }) } },
    },
    refused: {
      meta: { screen: 'refused' },
      on: {
        LEAVE: { target: 'ended', actions: 'endRefused' },
        BACK: { target: 'ended', actions: 'endRefused' },
        // A blocked card says nothing against the person: the other way stays open.
        NO_CARD: {
          guard: ({ context }) =>
            context.refusal?.kind === 'cardBlocked' && context.policy.identification.includes('declared'),
          target: 'typed',
        },
      },
    },
    failed: { type: 'final', entry: 'endFailed' },
    ended: { type: 'final' },
  },
});
