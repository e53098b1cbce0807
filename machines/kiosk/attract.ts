import { assign } from 'xstate';
import { only } from '../common/answer.ts';
import type { SessionStart } from '../session/context.ts';
import type { KioskEvent } from './context.ts';
import { kiosk } from './setup.ts';

/**
 * Waits for a visitor. The screen stands there before the kiosk has proved that it may serve: a touch meanwhile is kept,
 * and dropped when it may not.
 */
export const attract = kiosk.createStateConfig({
  meta: { screen: 'attract' },
  initial: 'preparing',
  exit: assign({ isTouched: false }),
  invoke: {
    id: 'watchUpdates',
    src: 'watchUpdates',
    input: {},
    // Without it updates wait; visitors do not.
    onError: { actions: 'reportBlind' },
  },
  on: {
    UPDATE_READY: { guard: 'staffIsClosed', target: '#kiosk.front.updating' },
    // Who touched before is not who stands there when the agent leaves.
    STAFF_OPENED: { actions: 'forgetStart' },
    // Watched anew: what was told behind the overlay was not heard.
    STAFF_CLOSED: { target: '#kiosk.front.attract', reenter: true },
    CONFIGURATION_CHANGED: { target: '#kiosk.front.boot' },
  },
  states: {
    preparing: {
      after: { bootLimit: { target: '#kiosk.front.outOfService', actions: 'noteBootFailed' } },
      on: {
        START: {
          guard: 'staffIsClosed',
          actions: assign({ isTouched: true, start: ({ event }) => startOf(event) }),
        },
      },
      invoke: {
        id: 'prepare',
        src: 'prepare',
        input: {},
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'ready',
            target: 'ready',
            actions: assign({ site: ({ event }) => only(event.output, 'ready').site }),
          },
          {
            target: '#kiosk.front.outOfService',
            actions: assign({ outOfService: ({ event }) => only(event.output, 'unusable').reason }),
          },
        ],
        onError: { target: '#kiosk.front.outOfService', actions: 'noteBootFailed' },
      },
    },
    ready: {
      always: { guard: 'wasTouched', target: '#kiosk.front.session' },
      on: {
        START: {
          guard: 'staffIsClosed',
          target: '#kiosk.front.session',
          actions: assign({ start: ({ event }) => startOf(event) }),
        },
      },
    },
  },
});

function startOf({ type: _type, ...start }: Extract<KioskEvent, { readonly type: 'START' }>): SessionStart {
  return start;
}
