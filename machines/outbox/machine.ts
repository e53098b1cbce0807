import type { EpochMs } from '#domain/time/instant.ts';
import { assign, setup } from 'xstate';
import { backOffMs, type Chance } from '../common/backoff.ts';
import { OUTBOX_BATCH_SIZE, type OutboxDelays } from './delays.ts';
import { drainBatch, type DrainAnswer } from './ports.ts';

export interface OutboxInput {
  readonly delays: OutboxDelays;
  readonly now: () => EpochMs;
  readonly chance: Chance;
}

export interface OutboxContext extends OutboxInput {
  /** Items waiting, as far as known; never what they hold. */
  readonly remaining: number;
  /** Batches in a row that brought no answer. */
  readonly failures: number;
  readonly nextTryAt: EpochMs | undefined;
  /** Something was put in while a batch was on its way. */
  readonly wokenMeanwhile: boolean;
}

export type OutboxEvent =
  | { readonly type: 'ENQUEUED' }
  | { readonly type: 'ONLINE' }
  /** An agent asks for it, or the kiosk's enrolment was renewed. */
  | { readonly type: 'TRY_NOW' };

/** The one drainer of the outbox (I3): driven by the page, one batch at a time. Never ends. */
export const outboxMachine = setup({
  types: {} as { input: OutboxInput; context: OutboxContext; events: OutboxEvent },
  actors: { drainBatch },
  delays: {
    untilSweep: ({ context }) => context.delays.sweepMs,
    untilAuthRetry: ({ context }) => context.delays.authRetryMs,
    untilNextTry: ({ context }) => Math.max(0, (context.nextTryAt ?? 0) - context.now()),
  },
  guards: {
    hasMore: ({ context }) => context.remaining > 0 || context.wokenMeanwhile,
  },
  actions: {
    countFailure: assign({ failures: ({ context }) => context.failures + 1 }),
    setNextTry: assign({
      nextTryAt: ({ context: { now, delays, failures, chance } }) =>
        now() + backOffMs(delays.backOff, failures, chance),
    }),
    forgetFailures: assign({ failures: 0, nextTryAt: undefined }),
  },
}).createMachine({
  id: 'outbox',
  context: ({ input }) => ({
    ...input,
    remaining: 0,
    failures: 0,
    nextTryAt: undefined,
    wokenMeanwhile: false,
  }),
  initial: 'draining',
  states: {
    idle: {
      after: { untilSweep: 'draining' },
      on: { ENQUEUED: 'draining', ONLINE: 'draining', TRY_NOW: 'draining' },
    },
    draining: {
      entry: assign({ wokenMeanwhile: false }),
      on: { ENQUEUED: { actions: assign({ wokenMeanwhile: true }) } },
      invoke: {
        id: 'drainBatch',
        src: 'drainBatch',
        input: { batchSize: OUTBOX_BATCH_SIZE },
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'drainedElsewhere',
            target: 'idle',
          },
          {
            guard: ({ event }) => event.output.kind === 'authRefused',
            target: 'authBlocked',
            actions: assign({ remaining: ({ event, context }) => remainingOf(event.output, context) }),
          },
          {
            guard: ({ event }) => event.output.kind === 'retryLater',
            target: 'backingOff',
            actions: [
              assign({ remaining: ({ event, context }) => remainingOf(event.output, context) }),
              'countFailure',
            ],
          },
          {
            target: 'drained',
            actions: [
              assign({ remaining: ({ event, context }) => remainingOf(event.output, context) }),
              'forgetFailures',
            ],
          },
        ],
        onError: { target: 'backingOff', actions: 'countFailure' },
      },
    },
    drained: {
      always: [{ guard: 'hasMore', target: 'draining' }, { target: 'idle' }],
    },
    backingOff: {
      entry: 'setNextTry',
      exit: assign({ nextTryAt: undefined }),
      after: { untilNextTry: 'draining' },
      // A fresh item is a visitor's: it deserves one try at once; the failures stay counted.
      on: { ENQUEUED: 'draining', ONLINE: 'draining', TRY_NOW: 'draining' },
    },
    authBlocked: {
      after: { untilAuthRetry: 'draining' },
      on: { ONLINE: 'draining', TRY_NOW: 'draining' },
    },
  },
});

function remainingOf(answer: DrainAnswer, { remaining }: OutboxContext): number {
  return answer.kind === 'drainedElsewhere' ? remaining : answer.remaining;
}
