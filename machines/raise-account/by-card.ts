import { assign, raise } from 'xstate';
import { cardNewsOf } from '../card-reader/machine.ts';
import { waiting } from '../common/screen-meta.ts';
import { raiseAccount } from './setup.ts';

/** The card in the reader: what it proves is judged by the caisse, as soon as it is read. */
export const card = raiseAccount.createStateConfig({
  entry: 'forgetProof',
  initial: 'insert',
  invoke: {
    id: 'cardReader',
    src: 'cardReader',
    input: {},
    onSnapshot: { actions: raise(({ event }) => cardNewsOf(event.snapshot)) },
    onDone: { target: '.problem', actions: { type: 'loseCard', params: { problem: 'readerMissing' } } },
    onError: { target: '.problem', actions: { type: 'loseCard', params: { problem: 'readerMissing' } } },
  },
  on: {
    BACK: 'ways',
    NO_CARD: 'ways',
    CARD_REMOVED: { target: '.problem', actions: { type: 'loseCard', params: { problem: 'cardRemoved' } } },
    READER_MISSING: { target: '.problem', actions: { type: 'loseCard', params: { problem: 'readerMissing' } } },
  },
  states: {
    insert: {
      meta: { screen: 'insertCard' },
      after: { cardHint: { actions: assign({ hinted: true }) } },
      on: { CARD_INSERTED: 'reading', CARD_REMOVED: {} },
    },
    reading: {
      meta: waiting('readingCard'),
      tags: 'busy',
      on: {
        CARD_READ: [
          {
            guard: ({ event }) => event.card.proof !== undefined,
            target: '#raiseAccount.raising',
            actions: assign({ card: ({ event }) => event.card }),
          },
          // Read but not proven genuine: that proves nothing.
          { target: 'problem', actions: { type: 'loseCard', params: { problem: 'cardUnreadable' } } },
        ],
        CARD_REFUSED: {
          target: 'problem',
          actions: { type: 'loseCard', params: ({ event }) => ({ problem: event.reason }) },
        },
      },
    },
    problem: {
      meta: { screen: 'cardProblem' },
      // Taking the card out is what the screen asks for.
      on: { CARD_INSERTED: 'reading', CARD_REMOVED: {} },
    },
  },
});
