import { assign, emit, setup } from 'xstate';
import { only } from '../common/answer.ts';
import type { StorageDelays } from './delays.ts';
import { openStorage, probeStorage, watchStorage, type StorageFault } from './ports.ts';

export interface StorageInput {
  readonly delays: StorageDelays;
}

export interface StorageContext extends StorageInput {
  /** What is wrong; undefined while healthy. */
  readonly fault: StorageFault | undefined;
}

export type StorageEvent =
  /** The browser closed the connection; told by `watchStorage`. */
  { readonly type: 'CONNECTION_CLOSED' } | { readonly type: 'RETRY' };

export type StorageEmitted = { readonly type: 'storageChanged'; readonly fault: StorageFault | undefined };

/** Opens the storage, watches over it and opens it again. Never ends. */
export const storageMachine = setup({
  types: {} as {
    input: StorageInput;
    context: StorageContext;
    events: StorageEvent;
    emitted: StorageEmitted;
  },
  actors: { openStorage, probeStorage, watchStorage },
  delays: {
    openLimit: ({ context }) => context.delays.openLimitMs,
    probeLimit: ({ context }) => context.delays.probeLimitMs,
    untilProbe: ({ context }) => context.delays.probeEveryMs,
    untilRetry: ({ context }) => context.delays.retryMs,
  },
  guards: {
    isWorthRetrying: ({ context }) => context.fault !== 'storageTooNew',
  },
  actions: {
    noteUnavailable: assign({ fault: 'storageUnavailable' }),
    report: emit(({ context }) => ({ type: 'storageChanged', fault: context.fault })),
  },
}).createMachine({
  id: 'storage',
  context: ({ input }) => ({ ...input, fault: undefined }),
  initial: 'opening',
  states: {
    opening: {
      after: { openLimit: { target: 'failed', actions: 'noteUnavailable' } },
      invoke: {
        id: 'openStorage',
        src: 'openStorage',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'healthy',
            target: 'open',
            actions: assign({ fault: undefined }),
          },
          {
            guard: ({ event }) => event.output.kind === 'degraded',
            target: 'open',
            actions: assign({ fault: ({ event }) => only(event.output, 'degraded').fault }),
          },
          {
            target: 'failed',
            actions: assign({ fault: ({ event }) => only(event.output, 'failed').fault }),
          },
        ],
        onError: { target: 'failed', actions: 'noteUnavailable' },
      },
    },
    open: {
      initial: 'resting',
      invoke: {
        id: 'watchStorage',
        src: 'watchStorage',
        input: {},
        onDone: 'opening',
        onError: 'opening',
      },
      on: { CONNECTION_CLOSED: 'opening' },
      states: {
        /** `fault` says whether it is healthy. */
        resting: { entry: 'report', after: { untilProbe: 'probing' } },
        probing: {
          after: { probeLimit: { target: '#storage.opening' } },
          invoke: {
            id: 'probeStorage',
            src: 'probeStorage',
            input: {},
            onDone: [
              {
                guard: ({ event }) => event.output.kind === 'failed',
                target: '#storage.opening',
              },
              {
                guard: ({ event }) => event.output.kind === 'degraded',
                target: 'resting',
                actions: assign({ fault: ({ event }) => only(event.output, 'degraded').fault }),
              },
              { target: 'resting', actions: assign({ fault: ({ context }) => lasting(context.fault) }) },
            ],
            onError: '#storage.opening',
          },
        },
      },
    },
    failed: {
      entry: 'report',
      after: { untilRetry: { guard: 'isWorthRetrying', target: 'opening' } },
      on: { RETRY: 'opening' },
    },
  },
});

/** Lost content stays lost until someone looks: a good probe later does not make it untold. */
function lasting(fault: StorageFault | undefined): StorageFault | undefined {
  return fault === 'storageLost' ? fault : undefined;
}
