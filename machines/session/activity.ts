import { assign } from 'xstate';
import { openAccount } from './context.ts';
import { session } from './setup.ts';

/**
 * The idle clock (A27). Deadlines are in the context; `after` only wakes. The clock stands still while a journey is at
 * work, so that idleness never ends the issue of a code or a print. The journey bounds its work, and `busyLimit` bounds
 * the journey.
 *
 * Only inner states re-enter themselves: re-entering the region would restart the whole session.
 */
export const activity = session.createStateConfig({
  initial: 'active',
  on: { STAFF_OPENED: '.hidden' },
  states: {
    active: {
      entry: 'setIdleEnd',
      always: { guard: 'stopsIdleClock', target: 'busy' },
      after: { untilIdleWarning: 'warned' },
      on: {
        TOUCHED: [
          { guard: 'isOverdue', target: '#session.ended', actions: 'endIdle' },
          { target: 'active', reenter: true, actions: 'renewExtensions' },
        ],
        SCREEN_CHANGED: { target: 'active', reenter: true },
        SET_COMFORT: { target: 'active', reenter: true },
      },
    },
    busy: {
      always: { guard: ({ context }) => !context.journeyNow.busy, target: 'active' },
      after: { busyLimit: { target: 'active', actions: assign({ busyOverrun: true }) } },
    },
    warned: {
      meta: { warning: 'idleWarning' },
      entry: 'setWarningEnd',
      exit: assign({ warningEndsAt: undefined }),
      always: { guard: 'stopsIdleClock', target: 'busy' },
      after: { untilIdleEnd: { target: '#session.ended', actions: 'endIdle' } },
      on: {
        EXTEND: [
          { guard: 'isOverdue', target: '#session.ended', actions: 'endIdle' },
          {
            guard: 'mayExtend',
            target: 'active',
            actions: assign({ extensionsLeft: ({ context }) => context.extensionsLeft - 1 }),
          },
        ],
      },
    },
    /** The staff overlay covers the session: the visitor cannot touch it, so the idle clock stops. */
    hidden: { on: { STAFF_CLOSED: 'active' } },
  },
});

/** The absolute end (P17), with its own warning. It waits once for work under way. */
export const limit = session.createStateConfig({
  initial: 'far',
  on: { STAFF_OPENED: '.suspended' },
  states: {
    far: { after: { untilLimitWarning: 'near' }, on: { LIMIT_MOVED: { target: 'far', reenter: true } } },
    near: {
      initial: 'shown',
      after: {
        untilLimit: [
          { guard: 'mayStretchLimit', target: 'stretched' },
          { target: '#session.ended', actions: 'endLimit' },
        ],
      },
      states: {
        shown: { meta: { warning: 'limitWarning' }, on: { ACKNOWLEDGE_LIMIT: 'seen' } },
        seen: {},
      },
    },
    /** Once the work is done its result may be read for as long as any screen. */
    stretched: {
      entry: assign({ limitStretched: true }),
      always: {
        guard: ({ context }) => !context.journeyNow.busy,
        target: 'near',
        actions: assign({ limitAt: ({ context }) => context.now() + context.site.timings.idleReadingMs }),
      },
      after: { busyLimit: { target: '#session.ended', actions: 'endLimit' } },
    },
    suspended: {
      entry: assign({ staffSince: ({ context }) => context.now() }),
      exit: assign({
        // An account gets no longer by it.
        limitAt: ({ context }) =>
          Math.min(
            context.limitAt + context.now() - (context.staffSince ?? context.now()),
            openAccount(context)?.endsAt ?? Infinity,
          ),
        staffSince: undefined,
      }),
      on: { STAFF_CLOSED: 'far' },
    },
  },
});
