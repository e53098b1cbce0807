import type { JourneyId } from '#domain/journey/journey.ts';
import { assign, or, raise, sendTo } from 'xstate';
import type { JourneyEnd } from '../common/journey.ts';
import { activity, limit } from './activity.ts';
import { initialContext, journeyInputOf, mayStart, type SessionContext } from './context.ts';
import { journeyNowOf, type JourneyNow } from './journey-now.ts';
import type { JourneyDefinition } from './journeys.ts';
import { panel } from './panel.ts';
import { session } from './setup.ts';

export type SessionMachine = ReturnType<typeof createSessionMachine>;

/**
 * One visitor: comfort, caisse, identity and the journey under way; nothing of a visitor lives
 * outside this actor. Journeys are a list: adding one changes nothing here. Children: `journey`.
 *
 * @throws Error when there is no journey at all.
 */
export function createSessionMachine(journeys: readonly JourneyDefinition[]) {
  const [first] = journeys;
  if (!first) throw new Error('a session needs at least one journey');

  return session
    .createMachine({
      id: 'session',
      context: ({ input }) => initialContext(input),
      output: ({ context }) => ({ reason: context.reason }),
      initial: 'running',
      states: {
        running: {
          type: 'parallel',
          on: {
            QUIT: {
              target: 'ended',
              actions: assign({ reason: ({ context }) => (gaveSomething(context) ? 'finished' : 'quit') }),
            },
          },
          states: {
            place: {
              initial: 'arriving',
              states: {
                /** Leads to the journey asked for, home, or first to the choice of a caisse. */
                arriving: {
                  always: [
                    { guard: ({ context }) => context.caisse === undefined, target: 'choosingCaisse' },
                    ...journeys.map((journey) => ({
                      guard: ({ context }: { readonly context: SessionContext }) =>
                        context.wanted === journey.id && mayStart(context, journey),
                      target: `journey.${journey.id}`,
                    })),
                    { target: 'home' },
                  ],
                },
                choosingCaisse: {
                  meta: { screen: 'choosingCaisse' },
                  on: {
                    CHOOSE_CAISSE: {
                      guard: ({ context, event }) => context.site.caisses.some(({ id }) => id === event.caisse),
                      target: 'arriving',
                      actions: assign({ caisse: ({ event }) => event.caisse }),
                    },
                  },
                },
                home: {
                  meta: { screen: 'home' },
                  entry: assign({ wanted: undefined }),
                  on: {
                    START_JOURNEY: {
                      target: 'arriving',
                      actions: assign({ wanted: ({ event }) => event.journeyId, last: undefined }),
                    },
                    CHANGE_CAISSE: {
                      guard: 'hasSeveralCaisses',
                      target: 'choosingCaisse',
                      actions: 'dropIdentity',
                    },
                    BACK: [
                      { guard: 'panelIsOpen' },
                      { guard: 'hasSeveralCaisses', target: 'choosingCaisse', actions: 'dropIdentity' },
                    ],
                  },
                },
                journey: {
                  initial: first.id,
                  entry: assign({ wanted: undefined }),
                  exit: 'forgetJourneyNow',
                  states: Object.fromEntries(journeys.map((journey) => [journey.id, stateOf(journey)])),
                },
              },
            },
            activity,
            limit,
            panel,
          },
        },
        ended: { type: 'final' },
      },
    })
    .provide({
      actors: Object.fromEntries(journeys.map(({ id, machine }) => [sourceOf(id), machine])),
    });
}

/**
 * Each journey has an actor name of its own. To the types they are all the one actor `journey`:
 * what stands behind every name has that shape (`JourneyDefinition`).
 */
function sourceOf(id: JourneyId): 'journey' {
  const source: string = `journey.${id}`;
  return source as 'journey';
}

/** The state that runs one journey. */
function stateOf({ id }: JourneyDefinition) {
  const source = sourceOf(id);
  return session.createStateConfig({
    meta: { screenOf: 'journey' },
    entry: assign({ journeyId: id }),
    on: {
      BACK: [
        { guard: or(['panelIsOpen', 'backRests']) },
        {
          guard: ({ context }) => context.journeyNow.takesBack,
          actions: sendTo('journey', { type: 'BACK' }),
        },
        { target: '#session.running.place.home' },
      ],
    },
    invoke: {
      id: 'journey',
      src: source,
      input: ({ context }) => journeyInputOf(context),
      onSnapshot: [
        {
          guard: ({ context, event }) => journeyNowOf(event.snapshot).screen !== context.journeyNow.screen,
          actions: [
            assign(({ context, event }) => seenOf(context, journeyNowOf(event.snapshot))),
            raise({ type: 'SCREEN_CHANGED' }),
          ],
        },
        { actions: assign(({ context, event }) => seenOf(context, journeyNowOf(event.snapshot))) },
      ],
      onDone: [
        {
          guard: ({ event }) => event.output.outcome.kind === 'failed',
          target: '#session.ended',
          actions: 'endFault',
        },
        {
          target: '#session.running.place.arriving',
          actions: assign(({ event }) => learntFrom(id, event.output)),
        },
      ],
      onError: { target: '#session.ended', actions: 'endFault' },
    },
  });
}

/** Work that has ended, however late, lets the next work stop the idle clock again. */
function seenOf({ busyOverrun }: SessionContext, journeyNow: JourneyNow): Partial<SessionContext> {
  return { journeyNow, busyOverrun: busyOverrun && journeyNow.busy };
}

/** What stays of a journey that ended: thanks, what was typed (A30), the level reached. */
function learntFrom(id: JourneyId, { outcome, known, identity }: JourneyEnd): Partial<SessionContext> {
  return {
    last: { id, outcome },
    known,
    wanted: outcome.kind === 'failed' ? undefined : outcome.next,
    ...(identity ? { identity } : {}),
  };
}

function gaveSomething({ last }: SessionContext): boolean {
  return last?.outcome.kind === 'completed' || last?.outcome.kind === 'recorded';
}
