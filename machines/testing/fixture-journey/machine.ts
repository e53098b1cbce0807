import type { JourneyOutcome } from '#domain/journey/journey.ts';
import { assign, setup } from 'xstate';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../../common/journey.ts';
import { waiting } from '../../common/screen-meta.ts';
import type { JourneyConditions } from '../../session/reach.ts';
import { someBirthDate, someNir } from '../samples.ts';
import { work } from './ports.ts';
import type { FixtureMeta } from './screens.ts';

interface FixtureContext extends JourneyMachineInput {
  readonly answer: string;
  readonly outcome: JourneyOutcome;
}

type FixtureEvent =
  | { readonly type: 'BEGIN' }
  | { readonly type: 'BACK' }
  | { readonly type: 'ANSWER'; readonly answer: string }
  | { readonly type: 'FINISH' }
  | { readonly type: 'AGAIN' }
  | { readonly type: 'BREAK' };

/**
 * The smallest journey that has everything: a reading screen, a typing screen, work, a result.
 * It proves that a journey is added by naming it in a list: session, kiosk and their tests take it
 * as it is.
 */
export const fixtureJourney = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: FixtureContext;
    events: FixtureEvent;
    output: JourneyEnd;
    meta: FixtureMeta;
    tags: JourneyTag;
  },
  actors: { work },
}).createMachine({
  id: 'fixture',
  context: ({ input }) => ({ ...input, answer: '', outcome: { kind: 'left' } }),
  output: ({ context: { outcome, caisse, known } }) => ({
    outcome,
    known: { ...known, nir: someNir, birthDate: someBirthDate },
    identity: {
      level: 'presented',
      caisse,
      nir: someNir,
      birthDate: someBirthDate,
      proof: { kind: 'card', cardSerial: '1' },
    },
  }),
  initial: 'question',
  states: {
    question: { meta: { screen: 'question' }, on: { BEGIN: 'answer' } },
    answer: {
      meta: { screen: 'answer' },
      tags: 'typing',
      on: {
        BACK: 'question',
        ANSWER: { target: 'working', actions: assign({ answer: ({ event }) => event.answer }) },
        BREAK: {
          actions: () => {
            throw new Error('a mistake in a journey');
          },
        },
      },
    },
    working: {
      meta: waiting('working'),
      tags: ['busy', 'noReturn'],
      invoke: {
        id: 'work',
        src: 'work',
        input: ({ context }) => ({ answer: context.answer }),
        onDone: { target: 'result', actions: assign({ outcome: { kind: 'completed' } }) },
        onError: { target: 'ended', actions: assign({ outcome: { kind: 'failed' } }) },
      },
    },
    result: {
      meta: { screen: 'result' },
      tags: 'noReturn',
      on: {
        FINISH: 'ended',
        AGAIN: {
          target: 'ended',
          actions: assign({ outcome: { kind: 'completed', next: 'fixture' } }),
        },
      },
    },
    ended: { type: 'final' },
  },
});

/** What a session knows of it before it is loaded. */
export const fixture: JourneyConditions = { id: 'fixture', caisses: ['caf', 'cpam'], level: 'anonymous' };
