import { assign } from 'xstate';
import { activity, limit } from './activity.ts';
import {
  choosableCaisses,
  initialContext,
  mayStart,
  type JourneyConditions,
  type SessionCaisse,
  type SessionContext,
} from './context.ts';
import { journey } from './journey.ts';
import { panel } from './panel.ts';
import { session } from './setup.ts';

export type SessionMachine = ReturnType<typeof createSessionMachine>;

/**
 * One visitor: comfort, caisse, identity and the journey under way; nothing of a visitor lives
 * outside this actor. Journeys are a list of offers, each loaded when it is chosen: adding one changes nothing here.
 * Children: `journey`, while one runs.
 *
 * @throws Error when there is no journey at all.
 */
export function createSessionMachine(offers: readonly JourneyConditions[]) {
  if (offers.length === 0) throw new Error('a session needs at least one journey');
  const mayStartWanted = ({ context }: { readonly context: SessionContext }): boolean =>
    offers.some((offer) => offer.id === context.wanted && mayStart(context, offer));

  const choosable = ({ context }: { readonly context: SessionContext }): readonly SessionCaisse[] =>
    choosableCaisses(context, offers);
  return session.createMachine({
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
                entry: 'leaveJourney',
                always: [
                  {
                    // What one caisse alone offers chooses that caisse: the other would lead to a home without it.
                    guard: ({ context }) => context.caisse === undefined && choosable({ context }).length === 1,
                    actions: assign({ caisse: ({ context }) => choosable({ context })[0]?.id }),
                  },
                  { guard: ({ context }) => context.caisse === undefined, target: 'choosingCaisse' },
                  { guard: mayStartWanted, target: 'journey' },
                  { target: 'home' },
                ],
              },
              choosingCaisse: {
                meta: { screen: 'choosingCaisse' },
                on: {
                  CHOOSE_CAISSE: {
                    guard: ({ context, event }) => choosable({ context }).some(({ id }) => id === event.caisse),
                    target: 'arriving',
                    actions: assign({ caisse: ({ event }) => event.caisse }),
                  },
                },
              },
              home: {
                meta: { screen: 'home' },
                entry: ['leaveJourney', assign({ wanted: undefined })],
                on: {
                  START_JOURNEY: {
                    target: 'arriving',
                    actions: assign({ wanted: ({ event }) => event.journeyId, last: undefined, notOpened: undefined }),
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
              journey,
            },
          },
          activity,
          limit,
          panel,
        },
      },
      ended: { type: 'final' },
    },
  });
}

function gaveSomething({ last }: SessionContext): boolean {
  return last?.outcome.kind === 'completed' || last?.outcome.kind === 'recorded';
}
