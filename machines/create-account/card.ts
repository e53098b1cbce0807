import { raise } from 'xstate';
import { cardNewsOf } from '../card-reader/machine.ts';
import { cardStates } from '../common/card.ts';
import { createAccount } from './setup.ts';

const noReader = { type: 'loseCard', params: { problem: 'readerMissing' } } as const;

/** The card proves the person, and spares number and birth date. Once its date was right it may leave the reader. */
export const card = createAccount.createStateConfig({
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
    NO_CARD: { guard: 'mayDeclare', target: 'numbering' },
    CARD_REMOVED: { target: '.problem', actions: { type: 'loseCard', params: { problem: 'cardRemoved' } } },
    READER_MISSING: { target: '.problem', actions: noReader },
  },
  states: cardStates({
    typed: '#createAccount.numbering',
    proven: '#createAccount.cardChecked',
    blocked: '#createAccount.cardBlocked',
    failed: '#createAccount.failed',
  }),
});
