import { anonymous } from '#domain/journey/identity.ts';
import { assign, not, or, setup, stateIn } from 'xstate';
import {
  openAccount,
  type SessionContext,
  type SessionEvent,
  type SessionInput,
  type SessionOutput,
} from './context.ts';
import { sessionDelays } from './delays.ts';
import { quietJourney } from './journey-now.ts';
import { callAgent, keepAccount, loadJourney, runJourney } from './ports.ts';
import type { SessionMeta } from './screens.ts';

/** What the regions of the session share: types, ports, delays, guards and plain actions. */
export const session = setup({
  types: {} as {
    input: SessionInput;
    context: SessionContext;
    events: SessionEvent;
    output: SessionOutput;
    meta: SessionMeta;
  },
  actors: { callAgent, keepAccount, loadJourney, journey: runJourney },
  delays: {
    untilIdleWarning: ({ context }) => Math.max(0, idleMsOf(context) - warningMsOf(context)),
    untilIdleEnd: ({ context }) => warningMsOf(context),
    untilLimitWarning: ({ context: { limitAt, site, now } }) => Math.max(0, limitAt - site.timings.warningMs - now()),
    untilLimit: ({ context: { limitAt, now } }) => Math.max(0, limitAt - now()),
    untilAccountEnd: ({ context }) => Math.max(0, (openAccount(context)?.endsAt ?? 0) - context.now()),
    keepAccountEvery: sessionDelays.keepAccountEveryMs,
    busyLimit: sessionDelays.busyLimitMs,
    loadingLimit: sessionDelays.loadingLimitMs,
  },
  guards: {
    hasSeveralCaisses: ({ context }) => context.site.caisses.length > 1,
    /** « Retour » closes a panel before it does anything else. */
    panelIsOpen: not(stateIn('#session.running.panel.none')),
    backRests: ({ context }) => context.journeyNow.backRests,
    stopsIdleClock: ({ context }) => context.journeyNow.busy && !context.busyOverrun,
    /** The terminal slept past the end: the next touch comes from another visitor. */
    isOverdue: ({ context }) => context.now() > context.idleEndsAt,
    accountIsOpen: ({ context }) => openAccount(context) !== undefined,
    accountIsOver: ({ context }) => context.now() >= (openAccount(context)?.endsAt ?? 0),
    /** The idle clock runs, or we are at work: neither is the warning up nor do staff hide the session. */
    visitorIsThere: or([stateIn('#session.running.activity.active'), stateIn('#session.running.activity.busy')]),
    mayExtend: ({ context }) => context.extensionsLeft > 0,
    mayStretchLimit: ({ context }) => context.journeyNow.busy && !context.limitStretched,
  },
  actions: {
    /** I5: neither identity nor anything typed goes to another caisse. */
    dropIdentity: assign({ caisse: undefined, identity: anonymous, known: {}, last: undefined, notOpened: undefined }),
    noteNotOpened: assign({ notOpened: ({ context }) => context.journeyId }),
    forgetJourneyNow: assign({ journeyNow: quietJourney, busyOverrun: false }),
    leaveJourney: assign({ journeyId: undefined }),
    setIdleEnd: assign({
      idleEndsAt: ({ context }) => context.now() + idleMsOf(context),
      warningEndsAt: undefined,
    }),
    setWarningEnd: assign({ warningEndsAt: ({ context }) => context.now() + warningMsOf(context) }),
    renewExtensions: assign({ extensionsLeft: ({ context }) => context.site.timings.extensions }),
    closeAccount: assign({ identity: anonymous }),
    endByVisitor: assign({ reason: ({ context }) => (gaveSomething(context) ? 'finished' : 'quit') }),
    endIdle: assign({ reason: 'idle' }),
    endLimit: assign({ reason: 'limit' }),
    endFault: assign({ reason: 'fault' }),
  },
});

function gaveSomething({ last }: SessionContext): boolean {
  return last?.outcome.kind === 'completed' || last?.outcome.kind === 'recorded';
}

/** Idle time in milliseconds, its warning included. */
export function idleMsOf({ site: { timings }, comfort, journeyNow, waitsForAgent }: SessionContext): number {
  const idleMs = journeyNow.typing ? timings.idleTypingMs : timings.idleReadingMs;
  const ownMs = comfort.moreTime ? idleMs * timings.moreTimeFactor : idleMs;
  return Math.max(
    ownMs,
    waitsForAgent ? sessionDelays.agentWaitMs : 0,
    journeyNow.awaitsMessage ? sessionDelays.messageWaitMs : 0,
  );
}

function warningMsOf({ site: { timings }, comfort }: SessionContext): number {
  return comfort.moreTime ? timings.warningMs * timings.moreTimeFactor : timings.warningMs;
}
