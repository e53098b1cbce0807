import { assign } from 'xstate';
import {
  birthDateQuestion,
  birthNameQuestion,
  changeOf,
  firstOpen,
  nirQuestion,
  postalCodeQuestion,
} from '../common/identity.ts';
import { waiting } from '../common/screen-meta.ts';
import { requestOf } from './context.ts';
import { provisionalCode } from './setup.ts';

const leaving = [
  { guard: 'wasOffered', target: '#provisionalCode.offerRequest' },
  { guard: 'hasChoice', target: '#provisionalCode.method' },
  { target: '#provisionalCode.notice' },
] as const;

const whenChanging = { guard: 'isChanging', target: 'confirm' } as const;

const fields = ['nir', 'birthName', 'birthDate', 'postalCode'] as const;

/**
 * Typed, level `declared`. What the session knows already is not asked again (A30), only shown for checking.
 */
export const typed = provisionalCode.createStateConfig({
  initial: 'next',
  states: {
    next: firstOpen(fields, 'confirm'),
    nir: nirQuestion([whenChanging, ...leaving]),
    birthName: birthNameQuestion([whenChanging, { target: 'nir' }]),
    birthDate: birthDateQuestion([whenChanging, { target: 'birthName' }]),
    postalCode: postalCodeQuestion([whenChanging, { target: 'birthDate' }]),
    confirm: {
      meta: { screen: 'confirmTyped' },
      entry: assign({ changing: false }),
      on: {
        CONFIRM: '#provisionalCode.requesting',
        BACK: 'postalCode',
        CHANGE: changeOf(fields).map((change) => ({ ...change, actions: 'noteChanging' as const })),
      },
    },
  },
});

/** The wait and the screens are the same for every person (P08). */
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
