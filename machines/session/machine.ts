import { and, assign, or } from 'xstate';
import { activity, limit } from './activity.ts';
import { account } from './account.ts';
import { initialContext, type SessionCaisse, type SessionContext } from './context.ts';
import { journey } from './journey.ts';
import { panel } from './panel.ts';
import { needsAccount, type JourneyConditions } from './reach.ts';
import { session } from './setup.ts';
import { choosableCaisses, wayToWanted } from './wanted.ts';

export type SessionMachine = ReturnType<typeof createSessionMachine>;

/**
 * One visitor: comfort, caisse, identity and the journey under way; nothing of a visitor lives
 * outside this actor. Journeys are a list of offers, each loaded when it is chosen: adding one changes nothing here.
 * Before a journey that needs a higher level, one that raises it runs first; giving that up leads home.
 * Children: `journey`, while one runs; `keepAccount`, now and then while an account is open.
 *
 * @throws Error when there is no journey at all.
 */
export function createSessionMachine(offers: readonly JourneyConditions[]) {
  if (offers.length === 0) throw new Error('a session needs at least one journey');
  const way = ({ context }: { readonly context: SessionContext }) => wayToWanted(context, offers);

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
          QUIT: { target: 'ended', actions: 'endByVisitor' },
        },
        states: {
          place: {
            initial: 'arriving',
            on: {
              ACCOUNT_CLOSED: {
                guard: ({ context: { journeyId, journeyNow } }) =>
                  needsAccount(journeyId, offers) || journeyNow.endsWithAccount,
                target: '.home',
              },
            },
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
                  {
                    guard: (now) => way(now)?.first.id !== way(now)?.wanted.id,
                    target: 'journey',
                    actions: assign((now) => ({ goal: way(now)?.wanted.id, wanted: way(now)?.first.id })),
                  },
                  {
                    guard: (now) => way(now) !== undefined,
                    target: 'journey',
                    actions: assign({ wanted: (now) => way(now)?.wanted.id }),
                  },
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
                entry: [
                  'leaveJourney',
                  assign({
                    wanted: undefined,
                    goal: undefined,
                    origin: undefined,
                    resume: undefined,
                    typedCode: undefined,
                  }),
                ],
                on: {
                  START_JOURNEY: {
                    target: 'arriving',
                    actions: assign({ wanted: ({ event }) => event.journeyId, last: undefined, notOpened: undefined }),
                  },
                  // Nothing of an open account goes on to the next caisse: that ends as « Quitter » does (I5).
                  CHANGE_CAISSE: [
                    {
                      guard: and(['hasSeveralCaisses', 'accountIsOpen']),
                      target: '#session.ended',
                      actions: 'endByVisitor',
                    },
                    { guard: 'hasSeveralCaisses', target: 'choosingCaisse', actions: 'dropIdentity' },
                  ],
                  // « Retour » must not close an account by mistake: there it rests.
                  BACK: [
                    { guard: or(['panelIsOpen', 'accountIsOpen']) },
                    { guard: 'hasSeveralCaisses', target: 'choosingCaisse', actions: 'dropIdentity' },
                  ],
                },
              },
              journey,
            },
          },
          account,
          activity,
          limit,
          panel,
        },
      },
      ended: { type: 'final' },
    },
  });
}
