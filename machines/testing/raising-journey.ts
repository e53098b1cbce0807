import type { Audience } from '#domain/account/acts.ts';
import { MINUTE_MS } from '#domain/time/instant.ts';
import type { Identity } from '#domain/journey/identity.ts';
import type { JourneyOutcome } from '#domain/journey/journey.ts';
import { assign, setup } from 'xstate';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import type { ScreenMeta } from '../common/screen-meta.ts';
import type { JourneyConditions } from '../session/reach.ts';
import { someBirthDate, someNir } from './samples.ts';

interface RaisingContext extends JourneyMachineInput {
  readonly outcome: JourneyOutcome;
  readonly raised: Identity | undefined;
  readonly heardOver: boolean;
  readonly holdsFile: boolean;
  readonly wentBack: boolean;
  readonly goesOnAt: string | undefined;
}

type RaisingEvent =
  | { readonly type: 'OPEN_ACCOUNT'; readonly audience?: Audience }
  | { readonly type: 'PRESENT_CARD' }
  | { readonly type: 'REFUSE' }
  | { readonly type: 'BACK' }
  /** The gateway says that the account that was open is over. */
  | { readonly type: 'HEAR_OVER' }
  /** Something that only the account gives. */
  | { readonly type: 'READ_FILE' }
  | { readonly type: 'ACCOUNT_CLOSED' }
  /** Another journey asked for from here. */
  | { readonly type: 'ELSEWHERE' }
  /** The account that is open is raised. */
  | { readonly type: 'RAISE_ACCOUNT' }
  /** Another journey is to raise it, and to come back here, to the same place. */
  | { readonly type: 'STEP_UP'; readonly resume?: string }
  /** Another journey asked for from here, from which « Retour » leads back. */
  | { readonly type: 'LOOK_IN' };

/** The smallest journey that opens an account. */
export const raisingJourney = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: RaisingContext;
    events: RaisingEvent;
    output: JourneyEnd;
    meta: ScreenMeta<'password'>;
    tags: JourneyTag;
  },
}).createMachine({
  id: 'raising',
  context: ({ input }) => ({
    ...input,
    outcome: { kind: 'left' },
    raised: undefined,
    heardOver: false,
    holdsFile: false,
    wentBack: false,
    goesOnAt: undefined,
  }),
  output: ({ context: { outcome, known, raised, heardOver, wentBack, goesOnAt } }) => ({
    outcome,
    known,
    typedCode: '4073',
    ...(heardOver && { accountIsOver: true }),
    ...(wentBack && { wentBack }),
    ...(goesOnAt !== undefined && { resume: goesOnAt }),
    ...(raised && { identity: raised }),
  }),
  initial: 'password',
  states: {
    password: {
      meta: { screen: 'password' },
      tags: 'typing',
      on: {
        OPEN_ACCOUNT: {
          target: 'ended',
          actions: assign({
            outcome: { kind: 'completed' },
            raised: ({ context, event }) => someOpenAccount(context, event.audience),
          }),
        },
        PRESENT_CARD: {
          target: 'ended',
          actions: assign({ outcome: { kind: 'completed' }, raised: ({ context }) => someCard(context) }),
        },
        READ_FILE: { actions: assign({ holdsFile: true }) },
        ACCOUNT_CLOSED: { guard: ({ context }) => context.holdsFile, target: 'ended' },
        HEAR_OVER: { target: 'ended', actions: assign({ heardOver: true }) },
        REFUSE: { target: 'ended', actions: assign({ outcome: { kind: 'refused' } }) },
        ELSEWHERE: { target: 'ended', actions: assign({ outcome: { kind: 'left', next: 'fixture' } }) },
        RAISE_ACCOUNT: {
          target: 'ended',
          actions: assign({
            outcome: { kind: 'completed' },
            raised: ({ context }) => ({ ...someOpenAccount(context), level: 'strong' }),
          }),
        },
        STEP_UP: {
          target: 'ended',
          actions: assign({
            outcome: { kind: 'left', next: 'stepUp', thenBack: true },
            goesOnAt: ({ event }) => event.resume,
          }),
        },
        LOOK_IN: { target: 'ended', actions: assign({ outcome: { kind: 'completed', next: 'stepUp', orBack: true } }) },
        BACK: { target: 'ended', actions: assign({ wentBack: true }) },
      },
    },
    ended: { type: 'final' },
  },
});

/** Opened now; ends after twenty minutes. */
export const someOpenAccount = (
  { caisse, now }: Pick<JourneyMachineInput, 'caisse' | 'now'>,
  audience: Audience = 'person',
) =>
  ({
    level: 'authenticated',
    caisse,
    audience,
    token: 'account-1',
    openedBy: 'password',
    endsAt: now() + 20 * MINUTE_MS,
  }) as const satisfies Identity;

const someCard = ({ caisse }: Pick<JourneyMachineInput, 'caisse'>) =>
  ({
    level: 'presented',
    caisse,
    nir: someNir,
    birthDate: someBirthDate,
    proof: { kind: 'demonstrationReader', cardSerial: '9000000001' },
  }) as const satisfies Identity;

/** What a session knows of it before it is loaded. */
export const raising: JourneyConditions = {
  id: 'raising',
  caisses: ['caf', 'cpam'],
  level: 'anonymous',
  raises: 'authenticated',
};

/** A journey that only somebody with an open account may start. */
export const forAccounts: JourneyConditions = { id: 'forAccounts', caisses: ['caf', 'cpam'], level: 'authenticated' };
