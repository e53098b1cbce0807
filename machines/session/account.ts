import { assign, not, raise } from 'xstate';
import { openAccount } from './context.ts';
import { session } from './setup.ts';

/**
 * The account that is open on the kiosk. Its token slides for two minutes only while the gateway hears that the visitor is
 * there, and never past `endsAt`; whoever closes it, the visitor is told and goes on without it.
 */
export const account = session.createStateConfig({
  initial: 'none',
  states: {
    none: { always: { guard: 'accountIsOpen', target: 'open' } },
    open: {
      initial: 'due',
      entry: [
        assign({
          limitAt: ({ context }) => Math.min(context.limitAt, openAccount(context)?.endsAt ?? context.limitAt),
        }),
        raise({ type: 'LIMIT_MOVED' }),
      ],
      always: { guard: not('accountIsOpen'), target: 'none' },
      on: { ACCOUNT_OVER: 'closed' },
      after: {
        untilAccountEnd: [
          { guard: 'accountIsOver', target: 'closed' },
          // Another account took its place.
          { target: 'open', reenter: true },
        ],
      },
      states: {
        /** Waits for the visitor to be there: who does not answer the idle warning keeps no account open. */
        due: { always: { guard: 'visitorIsThere', target: 'keeping' } },
        keeping: {
          invoke: {
            id: 'keepAccount',
            src: 'keepAccount',
            input: ({ context }) => ({ token: openAccount(context)?.token ?? '' }),
            onDone: [
              { guard: ({ event }) => event.output.kind === 'over', target: '#session.running.account.closed' },
              { target: 'resting' },
            ],
            onError: 'resting',
          },
        },
        resting: { after: { keepAccountEvery: 'due' } },
      },
    },
    closed: {
      meta: { warning: 'accountClosed' },
      entry: ['closeAccount', raise({ type: 'ACCOUNT_CLOSED' }), raise({ type: 'SCREEN_CHANGED' })],
      on: { ACKNOWLEDGE_CLOSED: 'none' },
    },
  },
});
