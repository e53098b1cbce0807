import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import { waiting } from '../common/screen-meta.ts';
import { kiosk } from './setup.ts';

/**
 * Storage, then what an unclean end left, then the configuration: whatever the configuration says,
 * nothing of an earlier visitor is still there when it is read. Nothing is restored
 * (docs/decisions/01-no-rehydration.md).
 */
export const boot = kiosk.createStateConfig({
  initial: 'openingStorage',
  entry: 'forgetStart',
  after: { bootLimit: { target: 'outOfService', actions: 'noteBootFailed' } },
  states: {
    openingStorage: {
      meta: { screen: 'starting' },
      invoke: {
        id: 'openStorage',
        src: 'openStorage',
        input: {},
        onDone: [
          { guard: ({ event }) => event.output.kind === 'usable', target: 'recovering' },
          {
            target: '#kiosk.front.outOfService',
            actions: assign({ outOfService: ({ event }) => only(event.output, 'unusable').fault }),
          },
        ],
        onError: {
          target: '#kiosk.front.outOfService',
          actions: assign({ outOfService: 'storageUnavailable' }),
        },
      },
    },
    recovering: {
      meta: { screen: 'starting' },
      invoke: {
        id: 'recover',
        src: 'recover',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'failed',
            target: '#kiosk.front.outOfService',
            actions: 'noteWipeFailed',
          },
          { target: 'loadingConfiguration' },
        ],
        onError: { target: '#kiosk.front.outOfService', actions: 'noteWipeFailed' },
      },
    },
    loadingConfiguration: {
      meta: { screen: 'starting' },
      invoke: {
        id: 'loadConfiguration',
        src: 'loadConfiguration',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'configured',
            target: 'deciding',
            actions: assign(({ event }) => {
              const { site, closed } = only(event.output, 'configured');
              return {
                site,
                closedByConsole: closed === 'console',
                outOfService:
                  closed === 'agent' ? 'closedByAgent' : closed === 'console' ? 'closedByConsole' : undefined,
              } as const;
            }),
          },
          {
            guard: ({ event }) => event.output.kind === 'notEnrolled',
            target: '#kiosk.front.unconfigured',
            actions: assign({
              selfEnrolment: ({ event }) => only(event.output, 'notEnrolled').selfEnrolment,
            }),
          },
          {
            guard: ({ event }) => event.output.kind === 'unconfirmed',
            target: '#kiosk.front.unconfigured.confirming',
            actions: assign({ fingerprint: ({ event }) => only(event.output, 'unconfirmed').fingerprint }),
          },
          {
            target: '#kiosk.front.outOfService',
            actions: assign({ outOfService: ({ event }) => only(event.output, 'unusable').reason }),
          },
        ],
        onError: {
          target: '#kiosk.front.outOfService',
          actions: assign({ outOfService: 'configurationInvalid' }),
        },
      },
    },
    deciding: {
      always: [
        {
          guard: ({ context }) => context.outOfService === undefined,
          target: '#kiosk.front.attract',
        },
        { target: '#kiosk.front.outOfService' },
      ],
    },
  },
});

/** Enrolment with a code from an admin, who then confirms the fingerprint shown here (SECURITY « Demonstration »). */
export const unconfigured = kiosk.createStateConfig({
  initial: 'arriving',
  states: {
    arriving: {
      always: [
        {
          guard: 'enrolsItself',
          target: 'enrolling',
          actions: assign({ enrolment: { kind: 'self' } }),
        },
        { target: 'typing' },
      ],
    },
    typing: {
      meta: { screen: 'unconfigured' },
      after: {
        untilEnrolRetry: {
          guard: 'enrolsItself',
          target: 'enrolling',
          actions: assign({ enrolment: { kind: 'self' } }),
        },
      },
      on: {
        ENROL: {
          target: 'enrolling',
          actions: assign({ enrolment: ({ event }) => ({ kind: 'code', code: event.code }) }),
        },
        RETRY: '#kiosk.front.boot',
      },
    },
    enrolling: {
      meta: waiting('enrolling'),
      entry: assign({ enrolRefusal: undefined }),
      // A code counts once: it does not stay in memory after its answer.
      exit: assign({ enrolment: { kind: 'self' } }),
      after: {
        bootLimit: { target: 'typing', actions: assign({ enrolRefusal: 'unreachable' }) },
      },
      invoke: {
        id: 'enrol',
        src: 'enrol',
        input: ({ context }) => context.enrolment,
        onDone: [
          { guard: ({ event }) => event.output.kind === 'enrolled', target: '#kiosk.front.boot' },
          {
            guard: ({ event }) => event.output.kind === 'toConfirm',
            target: 'confirming',
            actions: assign({ fingerprint: ({ event }) => only(event.output, 'toConfirm').fingerprint }),
          },
          {
            // The gateway answered and is no demonstration: from now on a person types the code, undisturbed.
            guard: ({ context, event }) =>
              context.enrolment.kind === 'self' && only(event.output, 'refused').reason === 'codeRefused',
            target: 'typing',
            actions: assign({ selfEnrolment: false }),
          },
          {
            target: 'typing',
            actions: assign({ enrolRefusal: ({ event }) => only(event.output, 'refused').reason }),
          },
        ],
        onError: { target: 'typing', actions: assign({ enrolRefusal: 'unreachable' }) },
      },
    },
    confirming: {
      meta: { screen: 'fingerprint' },
      on: { CANCEL_ENROLMENT: 'typing' },
      invoke: {
        id: 'awaitConfirmation',
        src: 'awaitConfirmation',
        input: {},
        onDone: [
          { guard: ({ event }) => event.output.kind === 'confirmed', target: '#kiosk.front.boot' },
          { target: 'typing', actions: assign({ enrolRefusal: 'codeRefused' }) },
        ],
        onError: { target: 'typing', actions: assign({ enrolRefusal: 'unreachable' }) },
      },
    },
  },
});
