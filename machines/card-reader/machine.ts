import { assign, setup, type SnapshotFrom } from 'xstate';
import { only } from '../common/answer.ts';
import { cardReaderDelays, type CardReaderDelays } from './delays.ts';
import { readCard, watchSlot, type CardRefusal, type ReadCard } from './ports.ts';

export interface CardReaderInput {
  readonly delays?: CardReaderDelays;
}

export interface CardReaderContext {
  readonly delays: CardReaderDelays;
  /** Set in `card` only. */
  readonly card: ReadCard | undefined;
  /** Set in `refused` only. */
  readonly refusal: CardRefusal | undefined;
}

export type CardReaderEvent =
  | { readonly type: 'SLOT_EMPTY' }
  | { readonly type: 'SLOT_FILLED' }
  /** No reader, or it does not answer. */
  | { readonly type: 'SLOT_MISSING' };

/** What the slot of a card reader holds. Runs as long as the state that invokes it. */
export const cardReaderMachine = setup({
  types: {} as { input: CardReaderInput; context: CardReaderContext; events: CardReaderEvent },
  actors: { watchSlot, readCard },
  delays: { readLimit: ({ context }) => context.delays.readLimitMs },
  actions: {
    forgetCard: assign({ card: undefined, refusal: undefined }),
    refuseUnreadable: assign({ refusal: 'cardUnreadable' }),
  },
}).createMachine({
  id: 'cardReader',
  context: ({ input }) => ({
    delays: input.delays ?? cardReaderDelays,
    card: undefined,
    refusal: undefined,
  }),
  invoke: { id: 'watchSlot', src: 'watchSlot', input: {}, onDone: '.missing', onError: '.missing' },
  on: { SLOT_EMPTY: '.empty', SLOT_MISSING: '.missing' },
  initial: 'starting',
  states: {
    starting: { on: { SLOT_FILLED: 'reading' } },
    missing: { entry: 'forgetCard', on: { SLOT_FILLED: 'reading' } },
    empty: { entry: 'forgetCard', on: { SLOT_FILLED: 'reading' } },
    reading: {
      entry: 'forgetCard',
      after: { readLimit: { target: 'refused', actions: 'refuseUnreadable' } },
      invoke: {
        id: 'readCard',
        src: 'readCard',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'card',
            target: 'card',
            actions: assign({ card: ({ event }) => only(event.output, 'card').card }),
          },
          {
            target: 'refused',
            actions: assign({ refusal: ({ event }) => only(event.output, 'refused').reason }),
          },
        ],
        onError: { target: 'refused', actions: 'refuseUnreadable' },
      },
    },
    card: {},
    /** The card is still in: it must come out before another try. */
    refused: {},
  },
});

/** What a journey learns when the slot changes. */
export type CardNews =
  | { readonly type: 'CARD_INSERTED' }
  | { readonly type: 'CARD_READ'; readonly card: ReadCard }
  | { readonly type: 'CARD_REFUSED'; readonly reason: CardRefusal }
  | { readonly type: 'CARD_REMOVED' }
  | { readonly type: 'READER_MISSING' };

/** The one place where states of the reader become events of a journey. */
export function cardNewsOf(snapshot: Pick<SnapshotFrom<typeof cardReaderMachine>, 'value' | 'context'>): CardNews {
  const { card, refusal } = snapshot.context;
  if (snapshot.value === 'missing') return { type: 'READER_MISSING' };
  if (snapshot.value === 'reading') return { type: 'CARD_INSERTED' };
  if (snapshot.value === 'card' && card) return { type: 'CARD_READ', card };
  if (snapshot.value === 'refused' && refusal) return { type: 'CARD_REFUSED', reason: refusal };
  return { type: 'CARD_REMOVED' };
}
