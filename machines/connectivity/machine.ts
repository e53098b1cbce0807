import { assign, emit, raise, setup } from 'xstate';
import { only } from '../common/answer.ts';
import { backOffMs, spreadMs, type Chance } from '../common/backoff.ts';
import type { ConnectivityDelays } from './delays.ts';
import { contact, type CaisseStates, type ContactRefusal, type OfflineCause } from './ports.ts';

export interface ConnectivityInput {
  readonly delays: ConnectivityDelays;
  readonly chance: Chance;
}

export interface ConnectivityContext extends ConnectivityInput {
  /** Contacts failed in a row. */
  readonly failures: number;
  /** Why the last contact failed; kept for the staff panel. */
  readonly cause: OfflineCause | undefined;
  readonly caisses: CaisseStates;
  /** Set while the gateway answers and does not serve this kiosk. */
  readonly refusal: ContactRefusal | undefined;
}

export type ConnectivityEvent =
  /** The browser's `online`/`offline`: a hint. It only triggers a real contact. */
  | { readonly type: 'NETWORK_HINT' }
  /** A request failed elsewhere, or an agent asks: contact now. */
  | { readonly type: 'CONTACT_NOW' }
  /** Another signed request was answered: as good as a contact. */
  | { readonly type: 'GATEWAY_ANSWERED' }
  | { readonly type: 'ANSWERED' }
  | { readonly type: 'GIVEN_UP' };

export type ConnectivityEmitted =
  | { readonly type: 'wentOnline' }
  | { readonly type: 'wentOffline' }
  | { readonly type: 'refused'; readonly reason: ContactRefusal };

/**
 * Whether the gateway answers, and whether the caisses answer the gateway.
 * Never ends. `value.network` is the domain's `NetworkState`, to show; `contact` is the work behind.
 */
export const connectivityMachine = setup({
  types: {} as {
    input: ConnectivityInput;
    context: ConnectivityContext;
    events: ConnectivityEvent;
    emitted: ConnectivityEmitted;
  },
  actors: { contact },
  delays: {
    untilNextContact: ({ context: { failures, delays, chance } }) =>
      failures === 0 ? spreadMs(delays.heartbeatMs, chance) : backOffMs(delays.backOff, failures, chance),
  },
  guards: {
    isHopeless: ({ context: { failures, cause, delays } }) =>
      failures >= delays.failuresBeforeOffline || (failures > 0 && cause === 'network'),
  },
  actions: {
    forgetFailures: assign({ failures: 0, cause: undefined, refusal: undefined }),
  },
}).createMachine({
  id: 'connectivity',
  type: 'parallel',
  context: ({ input }) => ({
    ...input,
    failures: 0,
    cause: undefined,
    caisses: {},
    refusal: undefined,
  }),
  states: {
    network: {
      initial: 'checking',
      states: {
        checking: { on: { ANSWERED: 'online', GIVEN_UP: 'offline' } },
        online: { entry: emit({ type: 'wentOnline' }), on: { GIVEN_UP: 'offline' } },
        offline: {
          // The caisses' last answers are out of date.
          entry: [assign({ caisses: {} }), emit({ type: 'wentOffline' })],
          on: { ANSWERED: 'online' },
        },
      },
    },
    contact: {
      initial: 'contacting',
      states: {
        contacting: {
          invoke: {
            id: 'contact',
            src: 'contact',
            input: {},
            onDone: [
              {
                guard: ({ event }) => event.output.kind === 'answered',
                target: 'resting',
                actions: [
                  'forgetFailures',
                  assign({ caisses: ({ event }) => only(event.output, 'answered').caisses }),
                  raise({ type: 'ANSWERED' }),
                ],
              },
              {
                guard: ({ event }) => event.output.kind === 'refused',
                target: 'resting',
                actions: [
                  'forgetFailures',
                  assign({ refusal: ({ event }) => only(event.output, 'refused').reason }),
                  raise({ type: 'ANSWERED' }),
                  emit(({ event }) => ({ type: 'refused', reason: only(event.output, 'refused').reason })),
                ],
              },
              {
                target: 'judging',
                actions: assign({
                  failures: ({ context }) => context.failures + 1,
                  cause: ({ event }) => only(event.output, 'noAnswer').cause,
                }),
              },
            ],
            onError: {
              target: 'judging',
              actions: assign({ failures: ({ context }) => context.failures + 1, cause: 'gateway' }),
            },
          },
        },
        judging: {
          always: [
            { guard: 'isHopeless', target: 'resting', actions: raise({ type: 'GIVEN_UP' }) },
            { target: 'resting' },
          ],
        },
        resting: {
          after: { untilNextContact: 'contacting' },
          on: {
            NETWORK_HINT: 'contacting',
            CONTACT_NOW: 'contacting',
            GATEWAY_ANSWERED: {
              target: 'resting',
              reenter: true,
              actions: ['forgetFailures', raise({ type: 'ANSWERED' })],
            },
          },
        },
      },
    },
  },
});
