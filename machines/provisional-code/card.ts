import { raise } from 'xstate';
import { cardNewsOf } from '../card-reader/machine.ts';
import { cardStates } from '../common/card.ts';
import { provisionalCode } from './setup.ts';

const noReader = { type: 'loseCard', params: { problem: 'readerMissing' } } as const;

/**
 * Identification with the card. The card stays in the reader until the visitor has confirmed; pulled out earlier, it
 * takes the identity with it and the visitor starts again (SECURITY « Identity and levels »).
 */
export const card = provisionalCode.createStateConfig({
  entry: 'forgetCard',
  initial: 'insert',
  invoke: {
    id: 'cardReader',
    src: 'cardReader',
    input: {},
    onSnapshot: { actions: raise(({ event }) => cardNewsOf(event.snapshot)) },
    onDone: { target: '.problem', actions: noReader },
    onError: { target: '.problem', actions: noReader },
  },
  on: {
    BACK: [{ guard: 'hasChoice', target: 'method' }, { target: 'notice' }],
    NO_CARD: { guard: 'mayDeclare', target: 'typed' },
    CARD_REMOVED: { target: '.problem', actions: { type: 'loseCard', params: { problem: 'cardRemoved' } } },
    READER_MISSING: { target: '.problem', actions: noReader },
  },
  states: {
    ...cardStates({
      typed: '#provisionalCode.typed',
      proven: 'confirm',
      blocked: '#provisionalCode.refused',
      failed: '#provisionalCode.failed',
    }),
    confirm: {
      meta: { screen: 'confirmCard' },
      on: {
        CONFIRM: '#provisionalCode.issuing',
        BACK: 'birthDate',
        CHANGE: { guard: ({ event }) => event.field === 'birthDate', target: 'birthDate' },
      },
    },
  },
});
