import { assign, emit, setup } from 'xstate';
import type { UpdateDelays } from './delays.ts';
import { activateUpdate, checkForUpdate } from './ports.ts';

export interface UpdateInput {
  readonly delays: UpdateDelays;
}

export type UpdateFailure = 'redundant' | 'notVerified' | 'tooSlow' | 'fault';

export interface UpdateContext extends UpdateInput {
  readonly failure: UpdateFailure | undefined;
}

export type UpdateEvent =
  /** An agent or the gateway asks for a look. */
  | { readonly type: 'CHECK_NOW' }
  /** The browser found a waiting version without being asked. */
  | { readonly type: 'VERSION_WAITS' }
  /**
   * The kiosk lets no visitor start and waits for this update: sent by the port `activateUpdate` of
   * the kiosk machine, and by nothing else (docs/decisions/09-updates-only-in-attract.md).
   */
  | { readonly type: 'ATTRACT_HELD' };

export type UpdateEmitted =
  | { readonly type: 'updateWaits' }
  | { readonly type: 'updateActivated' }
  | { readonly type: 'updateFailed'; readonly failure: UpdateFailure };

/** Looks for new versions and activates one only while no visitor is there. Never ends. */
export const updateMachine = setup({
  types: {} as {
    input: UpdateInput;
    context: UpdateContext;
    events: UpdateEvent;
    emitted: UpdateEmitted;
    /** No update is about to take over. */
    tags: 'settled';
  },
  actors: { checkForUpdate, activateUpdate },
  delays: {
    untilCheck: ({ context }) => context.delays.checkEveryMs,
    untilRetry: ({ context }) => context.delays.retryMs,
    pause: ({ context }) => context.delays.pauseMs,
    activationLimit: ({ context }) => context.delays.activationLimitMs,
  },
}).createMachine({
  id: 'update',
  context: ({ input }) => ({ ...input, failure: undefined }),
  initial: 'checking',
  states: {
    idle: {
      tags: 'settled',
      after: { untilCheck: 'checking' },
      on: { CHECK_NOW: 'checking', VERSION_WAITS: 'waiting' },
    },
    /** No fault; but until its first installation is complete a kiosk cannot start without the gateway. */
    cutOff: {
      tags: 'settled',
      after: { untilRetry: 'checking' },
      on: { CHECK_NOW: 'checking', VERSION_WAITS: 'waiting' },
    },
    checking: {
      on: { VERSION_WAITS: 'waiting' },
      invoke: {
        id: 'checkForUpdate',
        src: 'checkForUpdate',
        input: {},
        onDone: [
          { guard: ({ event }) => event.output.kind === 'waiting', target: 'waiting' },
          {
            guard: ({ event }) => event.output.kind === 'redundant',
            target: 'failed',
            actions: assign({ failure: 'redundant' }),
          },
          {
            guard: ({ event }) => event.output.kind === 'notVerified',
            target: 'failed',
            actions: assign({ failure: 'notVerified' }),
          },
          { guard: ({ event }) => event.output.kind === 'unreachable', target: 'cutOff' },
          { target: 'idle' },
        ],
        onError: { target: 'failed', actions: assign({ failure: 'fault' }) },
      },
    },
    waiting: {
      entry: [assign({ failure: undefined }), emit({ type: 'updateWaits' })],
      on: { ATTRACT_HELD: 'pausing' },
    },
    /** The attract screen is held while this page's requests to the previous version end. */
    pausing: { after: { pause: 'activating' } },
    activating: {
      after: { activationLimit: { target: 'failed', actions: assign({ failure: 'tooSlow' }) } },
      invoke: {
        id: 'activateUpdate',
        src: 'activateUpdate',
        input: {},
        onDone: [
          { guard: ({ event }) => event.output.kind === 'activated', target: 'activated' },
          { target: 'failed', actions: assign({ failure: 'redundant' }) },
        ],
        onError: { target: 'failed', actions: assign({ failure: 'fault' }) },
      },
    },
    /** The kiosk replaces the document next; until then nothing more happens here. */
    activated: { entry: emit({ type: 'updateActivated' }) },
    failed: {
      tags: 'settled',
      entry: emit(({ context }) => ({ type: 'updateFailed', failure: context.failure ?? 'fault' })),
      after: { untilRetry: 'checking' },
      on: { CHECK_NOW: 'checking', VERSION_WAITS: 'waiting' },
    },
  },
});
