import { and, assign, not } from 'xstate';
import { only } from '../common/answer.ts';
import type { SessionStart } from '../session/context.ts';
import type { KioskEvent } from './context.ts';
import { kiosk } from './setup.ts';

/**
 * Waits for a visitor. Shows its screen before the kiosk has proved that it may serve: keeps a touch until then, and drops
 * it when the kiosk may not.
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
    // A touch goes first: the update waits for the end of the session, and `prepare` reads the new settings.
    UPDATE_READY: { guard: and(['staffIsClosed', not('wasTouched')]), target: '#kiosk.front.updating' },
    CONFIGURATION_CHANGED: { guard: not('wasTouched'), target: '#kiosk.front.boot' },
    // The agent may leave the kiosk to another visitor.
    STAFF_OPENED: { actions: 'forgetStart' },
    // Re-enter: events were missed while the staff overlay was open.
    STAFF_CLOSED: { target: '#kiosk.front.attract', reenter: true },
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
