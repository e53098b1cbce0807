import { assign, raise } from 'xstate';
import { cardNewsOf } from '../card-reader/machine.ts';
import { only } from '../common/answer.ts';
import { waiting } from '../common/screen-meta.ts';
import { cardHolderOf } from './context.ts';
import { provisionalCode } from './setup.ts';

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
    onDone: { target: '.problem', actions: 'noteMissingReader' },
    onError: { target: '.problem', actions: 'noteMissingReader' },
  },
  on: {
    BACK: [{ guard: 'hasChoice', target: 'method' }, { target: 'notice' }],
    NO_CARD: { guard: 'mayDeclare', target: 'typed' },
    CARD_REMOVED: { target: '.problem', actions: 'noteRemovedCard' },
    READER_MISSING: { target: '.problem', actions: 'noteMissingReader' },
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
            target: 'birthDate',
            actions: assign({ card: ({ event }) => event.card }),
          },
          {
            // Read but not proven genuine: it saves typing the number, nothing more.
            guard: 'mayDeclare',
            target: '#provisionalCode.typed',
            actions: assign({ known: ({ context, event }) => ({ ...context.known, nir: event.card.nir }) }),
          },
          { target: 'problem', actions: assign({ cardProblem: 'cardUnreadable' }) },
        ],
        CARD_REFUSED: {
          target: 'problem',
          actions: assign({ cardProblem: ({ event }) => event.reason }),
        },
      },
    },
    problem: {
      meta: { screen: 'cardProblem' },
      // Taking the card out is what the screen asks for.
      on: { CARD_INSERTED: 'reading', CARD_REMOVED: {} },
    },
    birthDate: {
      meta: { screen: 'cardBirthDate' },
      tags: 'typing',
      on: {
        BIRTH_DATE_GIVEN: {
          target: 'checking',
          actions: assign({ cardBirthDate: ({ event }) => event.birthDate, datesLeft: undefined }),
        },
      },
    },
    checking: {
      meta: waiting('checkingCard'),
      tags: ['busy', 'noReturn'],
      after: { answerLimit: '#provisionalCode.failed' },
      on: { BACK: {}, NO_CARD: {} },
      invoke: {
        id: 'verifyCardHolder',
        src: 'verifyCardHolder',
        input: ({ context }) => cardHolderOf(context),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'ok',
            target: 'confirm',
            actions: assign({
              known: ({ context }) => {
                const { nir, birthDate } = cardHolderOf(context);
                return { ...context.known, nir, birthDate };
              },
            }),
          },
          {
            guard: ({ event }) => event.output.kind === 'wrongDate',
            target: 'birthDate',
            // What was typed stays, to be corrected (I8).
            actions: assign({ datesLeft: ({ event }) => only(event.output, 'wrongDate').left }),
          },
          {
            target: '#provisionalCode.refused',
            actions: assign({
              refusal: ({ event }) => ({
                kind: 'cardBlocked',
                until: only(event.output, 'blocked').until,
              }),
            }),
          },
        ],
        onError: '#provisionalCode.failed',
      },
    },
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
