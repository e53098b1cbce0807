import { assign } from 'xstate';
import { waiting } from '../common/screen-meta.ts';
import { requestOf } from './context.ts';
import { provisionalCode } from './setup.ts';

const leaving = [
  { guard: 'wasOffered', target: '#provisionalCode.offerRequest' },
  { guard: 'hasChoice', target: '#provisionalCode.method' },
  { target: '#provisionalCode.notice' },
] as const;

/**
 * Typed, level `declared`. Each answer leads to the first question still open, so what the session
 * knows already is not asked again (A30), only shown for checking.
 */
export const typed = provisionalCode.createStateConfig({
  initial: 'next',
  states: {
    next: {
      always: [
        { guard: ({ context }) => context.known.nir === undefined, target: 'nir' },
        { guard: ({ context }) => context.known.birthName === undefined, target: 'birthName' },
        { guard: ({ context }) => context.known.birthDate === undefined, target: 'birthDate' },
        { guard: ({ context }) => context.known.postalCode === undefined, target: 'postalCode' },
        { target: 'confirm' },
      ],
    },
    nir: {
      meta: { screen: 'nir' },
      tags: 'typing',
      on: {
        NIR_GIVEN: {
          target: 'next',
          actions: assign({ known: ({ context, event }) => ({ ...context.known, nir: event.nir }) }),
        },
        BACK: [{ guard: 'isChanging', target: 'confirm' }, ...leaving],
      },
    },
    birthName: {
      meta: { screen: 'birthName' },
      tags: 'typing',
      on: {
        BIRTH_NAME_GIVEN: {
          target: 'next',
          actions: assign({
            known: ({ context, event }) => ({ ...context.known, birthName: event.birthName }),
          }),
        },
        BACK: [{ guard: 'isChanging', target: 'confirm' }, { target: 'nir' }],
      },
    },
    birthDate: {
      meta: { screen: 'birthDate' },
      tags: 'typing',
      on: {
        BIRTH_DATE_GIVEN: {
          target: 'next',
          actions: assign({
            known: ({ context, event }) => ({ ...context.known, birthDate: event.birthDate }),
          }),
        },
        BACK: [{ guard: 'isChanging', target: 'confirm' }, { target: 'birthName' }],
      },
    },
    postalCode: {
      meta: { screen: 'postalCode' },
      tags: 'typing',
      on: {
        POSTAL_CODE_GIVEN: {
          target: 'next',
          actions: assign({
            known: ({ context, event }) => ({ ...context.known, postalCode: event.postalCode }),
          }),
        },
        BACK: [{ guard: 'isChanging', target: 'confirm' }, { target: 'birthDate' }],
      },
    },
    confirm: {
      meta: { screen: 'confirmTyped' },
      entry: assign({ changing: false }),
      on: {
        CONFIRM: '#provisionalCode.requesting',
        BACK: 'postalCode',
        CHANGE: [
          { guard: ({ event }) => event.field === 'nir', target: 'nir', actions: 'noteChanging' },
          { guard: ({ event }) => event.field === 'birthName', target: 'birthName', actions: 'noteChanging' },
          { guard: ({ event }) => event.field === 'birthDate', target: 'birthDate', actions: 'noteChanging' },
          { target: 'postalCode', actions: 'noteChanging' },
        ],
      },
    },
  },
});

/** The same wait and the same screens whoever is asked for (P08). */
export const requesting = provisionalCode.createStateConfig({
  meta: waiting('requesting'),
  tags: ['busy', 'noReturn'],
  after: { answerLimit: 'failed' },
  invoke: {
    id: 'requestCodeBySms',
    src: 'requestCodeBySms',
    input: ({ context }) => requestOf(context),
    onDone: [
      {
        guard: ({ event }) => event.output.kind === 'accepted',
        target: 'requested',
        actions: assign({ requested: true }),
      },
      {
        guard: ({ event }) => event.output.kind === 'recordedOffline',
        target: 'requestedOffline',
        actions: assign({ requested: true }),
      },
      {
        target: 'refused',
        actions: assign({
          refusal: ({ event }) => (event.output.kind === 'closed' ? event.output : undefined),
        }),
      },
    ],
    onError: 'failed',
  },
});
