import { assign, emit, not, raise } from 'xstate';
import { only } from '../common/answer.ts';
import { kiosk } from './setup.ts';

/**
 * Whatever is told meanwhile, a wipe runs to its end, and one that failed is not covered by another
 * reason; who tells has kept it, and the next boot reads it.
 */
const undisturbed = {
  PAGE_RESTORED: {},
  SCREEN_BROKE: {},
  AGENT_CLOSED: {},
  CONSOLE_CLOSED: { actions: 'noteConsoleClosed' },
  CONSOLE_OPENED: { actions: 'noteOpenedByConsole' },
  KIOSK_REFUSED: {},
} as const;

const endRevoked = { target: '#kiosk.front.wiping', actions: 'noteRevoked' } as const;

/**
 * The gateway does not serve this kiosk any more: nothing can be done here now. Nobody is cut off in the middle of a
 * word: the session ends at the first pause, and soon in any case.
 */
export const lastWord = kiosk.createStateConfig({
  initial: 'listening',
  after: { lastWordLimit: endRevoked },
  on: {
    KIOSK_REFUSED: {},
    KIOSK_ACCEPTED: '#kiosk.front.session.serving',
  },
  states: {
    listening: {
      after: { pause: endRevoked },
      on: { TOUCHED: { target: 'listening', reenter: true } },
    },
  },
});

/**
 * The session's actor is stopped; now everything it left is removed and that is verified. Nothing
 * leads from here to the attract screen: a clean wipe ends in a fresh document, which boots, and
 * anything else closes the kiosk (SECURITY « Wipe »).
 */
export const wiping = kiosk.createStateConfig({
  initial: 'cleaning',
  // The overlay is part of the document that goes: nothing may be typed in it while the wipe looks at the page.
  entry: ['forgetStart', 'noteEnd', 'reportWipe', raise({ type: 'CLOSE_STAFF' })],
  on: undisturbed,
  states: {
    /** The cover: painted first, shows nothing of anybody. */
    cleaning: {
      meta: { screen: 'wiping' },
      after: { wipeLimit: { target: '#kiosk.front.outOfService', actions: 'noteWipeFailed' } },
      invoke: {
        id: 'wipe',
        src: 'wipe',
        input: ({ context }) => ({ reason: context.wipeReason, startedAt: context.endedAt }),
        onDone: [
          {
            guard: ({ event }) => event.output.kind === 'notClean',
            target: '#kiosk.front.outOfService',
            actions: [
              'noteWipeFailed',
              emit(({ event }) => ({
                type: 'wipeFailed',
                places: only(event.output, 'notClean').places,
              })),
            ],
          },
          // The apology comes after the wipe: nobody's data waits for it to be read.
          { guard: 'endedByFault', target: 'apologising' },
          { target: 'saying' },
        ],
        onError: {
          target: '#kiosk.front.outOfService',
          actions: ['noteWipeFailed', emit({ type: 'wipeFailed', places: [] })],
        },
      },
    },
    saying: {
      meta: { screen: 'erased' },
      after: { farewell: '#kiosk.front.replacing' },
      on: { TOUCHED: '#kiosk.front.replacing' },
    },
    apologising: {
      meta: { screen: 'fault' },
      after: { apology: '#kiosk.front.replacing' },
      on: { TOUCHED: '#kiosk.front.replacing' },
    },
  },
});

const wipeAgain = { guard: 'wipeIsDue', target: 'wiping', actions: 'noteRetry' } as const;

const wayOut = [
  wipeAgain,
  { guard: 'screenBroke', target: 'replacing' },
  { guard: 'mayPass', target: 'boot' },
] as const;

/** No two visitors share a heap: the document is replaced behind the cover. */
export const replacing = kiosk.createStateConfig({
  meta: { screen: 'starting' },
  on: undisturbed,
  after: { replaceLimit: { target: 'outOfService', actions: 'noteWipeFailed' } },
  invoke: {
    id: 'freshDocument',
    src: 'freshDocument',
    input: {},
    // Wiped and verified: this document may wait behind the cover for as long as it takes.
    onDone: { target: 'replacing', reenter: true },
    onError: { target: 'outOfService', actions: 'noteWipeFailed' },
  },
});

/**
 * Nobody is served. No visitor is here either, so an update may come in; after a failed wipe only
 * another wipe leads out.
 */
export const outOfService = kiosk.createStateConfig({
  meta: { screen: 'outOfService' },
  entry: 'reportOutOfService',
  exit: assign({ outOfService: undefined }),
  invoke: {
    id: 'watchUpdatesClosed',
    src: 'watchUpdates',
    input: {},
    onError: { actions: 'reportBlind' },
  },
  after: { untilRetry: wayOut },
  on: {
    RETRY: wayOut,
    AGENT_OPENED: [wipeAgain, { target: 'boot' }],
    CONSOLE_OPENED: [
      { ...wipeAgain, actions: ['noteOpenedByConsole', 'noteRetry'] },
      { target: 'boot', actions: 'noteOpenedByConsole' },
    ],
    UPDATE_READY: { guard: not('wipeIsDue'), target: 'updating' },
    CONSOLE_CLOSED: { actions: 'noteConsoleClosed' },
    /** The gateway serves this kiosk again. */
    KIOSK_ACCEPTED: { guard: 'isRefusedByGateway', target: 'boot' },
    AGENT_CLOSED: {},
    KIOSK_REFUSED: {},
    SCREEN_BROKE: {},
  },
});
