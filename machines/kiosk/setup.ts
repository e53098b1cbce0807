import { assign, emit, raise, setup, stateIn } from 'xstate';
import { sessionShape } from '../session/shape.ts';
import type { KioskContext, KioskEmitted, KioskEvent, KioskInput, StaffAct } from './context.ts';
import {
  acknowledgeRecord,
  activateUpdate,
  awaitConfirmation,
  enrol,
  forgetEnrolment,
  freshDocument,
  listRecords,
  loadConfiguration,
  openStorage,
  prepare,
  readCounters,
  recover,
  setService,
  testPrint,
  verifyPin,
  watchUpdates,
  wipe,
} from './ports.ts';
import type { KioskMeta } from './screens.ts';

/** What the parts of the kiosk share: types, ports, delays, guards and plain actions. */
export const kiosk = setup({
  types: {} as {
    input: KioskInput;
    context: KioskContext;
    events: KioskEvent;
    emitted: KioskEmitted;
    meta: KioskMeta;
  },
  actors: {
    session: sessionShape,
    acknowledgeRecord,
    activateUpdate,
    awaitConfirmation,
    enrol,
    forgetEnrolment,
    freshDocument,
    listRecords,
    loadConfiguration,
    openStorage,
    prepare,
    readCounters,
    recover,
    setService,
    testPrint,
    verifyPin,
    watchUpdates,
    wipe,
  },
  delays: {
    farewell: ({ context }) => context.delays.farewellMs,
    apology: ({ context }) => context.delays.apologyMs,
    wipeLimit: ({ context }) => context.delays.wipeLimitMs,
    replaceLimit: ({ context }) => context.delays.replaceLimitMs,
    bootLimit: ({ context }) => context.delays.bootLimitMs,
    untilRetry: ({ context }) => context.delays.retryMs,
    untilEnrolRetry: ({ context }) => context.delays.enrolRetryMs,
    pause: ({ context }) => context.delays.pauseMs,
    lastWordLimit: ({ context }) => context.delays.lastWordLimitMs,
    updateLimit: ({ context }) => context.delays.updateLimitMs,
    untilPinAllowed: ({ context }) => Math.max(0, context.pinAllowedAt - context.now()),
    staffIdle: ({ context: { agent, delays } }) => (agent ? delays.staffPanelMs : delays.identifyMs),
  },
  guards: {
    staffIsClosed: stateIn('#kiosk.staff.closed'),
    wasTouched: ({ context }) => context.isTouched,
    wipeIsDue: ({ context }) => context.outOfService === 'wipeFailed',
    screenBroke: ({ context }) => context.outOfService === 'screenBroke',
    mayPass: ({ context }) => mayPass(context),
    isRefusedByGateway: ({ context: { outOfService } }) => outOfService === 'revoked' || outOfService === 'suspended',
    enrolsItself: ({ context }) => context.selfEnrolment,
    endedByFault: ({ context }) => context.wipeReason === 'fault',
    pinMustWait: ({ context }) => context.now() < context.pinAllowedAt,
    isClosedByConsole: ({ context }) => context.closedByConsole,
    wantsService: ({ context }) => context.wantsService,
  },
  actions: {
    forgetStart: assign({ start: {}, isTouched: false }),
    noteEnd: assign({ endedAt: ({ context }) => context.now() }),
    noteWipeFailed: assign({ outOfService: 'wipeFailed' }),
    noteBootFailed: assign({ outOfService: 'bootFailed' }),
    noteConsoleClosed: assign({ closedByConsole: true }),
    noteOpenedByConsole: assign({ closedByConsole: false }),
    forgetStaff: assign({
      staffNumber: undefined,
      agent: undefined,
      pin: undefined,
      pinRefusal: undefined,
      counters: undefined,
      records: [],
      seen: undefined,
      testPrint: undefined,
      staffRefusal: undefined,
    }),
    forgetPin: assign({ pin: undefined }),
    noteRetry: assign({ wipeReason: 'retry' }),
    noteRevoked: assign({ wipeReason: 'revoked' }),
    reportWipe: emit(({ context }) => ({ type: 'wipeStarted', reason: context.wipeReason })),
    reportBlind: emit({ type: 'updatesNotWatched' }),
    reportOutOfService: emit(({ context }) => ({
      type: 'wentOutOfService',
      reason: context.outOfService ?? 'bootFailed',
    })),
    reportStaff: emit(({ context }, { act }: { readonly act: StaffAct }) => ({
      type: 'staffActed',
      act,
      agentId: context.agent?.agentId,
    })),
    resetSession: raise({ type: 'STAFF_RESET' }),
  },
});

/** Closed by people, or not trusted any more: only people open it again. */
function mayPass({ outOfService }: KioskContext): boolean {
  switch (outOfService) {
    case 'closedByAgent':
    case 'closedByConsole':
    case 'storageTooNew':
    case 'revoked':
    case 'suspended':
      return false;
    default:
      return true;
  }
}
