import { assign, emit, sendTo } from 'xstate';
import { attract } from './attract.ts';
import { boot, unconfigured } from './boot.ts';
import { initialContext } from './context.ts';
import { lastWord, outOfService, replacing, wiping } from './ending.ts';
import { kiosk } from './setup.ts';
import { staff } from './staff.ts';

/**
 * The terminal. One region is what visitors meet, the other the staff overlay. A session is a
 * fresh child each time and ends by being stopped; then comes the wipe, then a fresh document.
 * Children: `session`.
 */
export const kioskMachine = kiosk.createMachine({
  id: 'kiosk',
  type: 'parallel',
  context: ({ input }) => initialContext(input),
  states: {
    front: {
      initial: 'boot',
      on: {
        PAGE_RESTORED: { target: '.wiping', actions: assign({ wipeReason: 'pageRestored' }) },
        // A fresh document boots as a kiosk that is nobody yet.
        ENROLMENT_FORGOTTEN: { target: '.wiping', actions: assign({ wipeReason: 'staffReset' }) },
        SCREEN_BROKE: {
          target: '.outOfService',
          actions: assign({ outOfService: 'screenBroke' }),
        },
        AGENT_CLOSED: {
          target: '.outOfService',
          actions: assign({ outOfService: 'closedByAgent' }),
        },
        CONSOLE_CLOSED: {
          target: '.outOfService',
          actions: ['noteConsoleClosed', assign({ outOfService: 'closedByConsole' })],
        },
        KIOSK_REFUSED: {
          target: '.outOfService',
          actions: assign({ outOfService: ({ event }) => event.reason }),
        },
      },
      states: {
        boot,
        unconfigured,
        outOfService,
        attract,
        /** Nobody can start before the update is over (docs/decisions/09-updates-only-in-attract.md). */
        updating: {
          meta: { screen: 'starting' },
          after: { updateLimit: 'boot' },
          invoke: {
            id: 'activateUpdate',
            src: 'activateUpdate',
            input: {},
            onDone: [
              { guard: ({ event }) => event.output.kind === 'activated', target: 'replacing' },
              // Boot decides where to go on: this may not have come from the attract screen.
              { target: 'boot' },
            ],
            onError: 'boot',
          },
        },
        session: {
          meta: { screenOf: 'session' },
          entry: emit({ type: 'sessionStarted' }),
          initial: 'serving',
          states: { serving: { on: { KIOSK_REFUSED: 'lastWord' } }, lastWord },
          invoke: {
            id: 'session',
            src: 'session',
            input: ({ context: { site, start, now } }) => {
              if (!site) throw new Error('a session needs a configured site');
              return { site, start, now };
            },
            onDone: {
              target: 'wiping',
              actions: assign({ wipeReason: ({ event }) => event.output.reason }),
            },
            onError: { target: 'wiping', actions: assign({ wipeReason: 'fault' }) },
          },
          on: {
            STAFF_RESET: { target: 'wiping', actions: assign({ wipeReason: 'staffReset' }) },
            AGENT_CLOSED: { target: 'wiping', actions: assign({ wipeReason: 'agentClosed' }) },
            SCREEN_BROKE: { target: 'wiping', actions: assign({ wipeReason: 'fault' }) },
            // Kept by the port that told it: the boot after this session reads it.
            CONSOLE_CLOSED: { actions: 'noteConsoleClosed' },
            CONSOLE_OPENED: { actions: 'noteOpenedByConsole' },
            // Before a right PIN the overlay is a stranger's: the session's clocks go on behind it.
            STAFF_ENTERED: { actions: sendTo('session', { type: 'STAFF_OPENED' }) },
            STAFF_CLOSED: { actions: sendTo('session', { type: 'STAFF_CLOSED' }) },
          },
        },
        wiping,
        replacing,
      },
    },
    staff,
  },
});
