import { openAccountOf } from '#domain/journey/identity.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import { assign, or, raise, sendTo } from 'xstate';
import type { JourneyEnd } from '../common/journey.ts';
import { waiting } from '../common/screen-meta.ts';
import { journeyInputOf, type SessionContext } from './context.ts';
import { journeyNowOf, type JourneyNow } from './journey-now.ts';
import { session } from './setup.ts';

/** A journey that does not come leads home with a sentence; one that comes later, or after « Quitter », never starts. */
const notOpened = { target: '#session.running.place.home', actions: 'noteNotOpened' } as const;

/** The journey chosen: loaded, then run as the child `journey`. */
export const journey = session.createStateConfig({
  initial: 'loading',
  entry: assign({ wanted: undefined, journeyId: ({ context }) => context.wanted }),
  exit: 'forgetJourneyNow',
  states: {
    loading: {
      meta: waiting('journey'),
      on: { BACK: [{ guard: 'panelIsOpen' }, { target: '#session.running.place.home' }] },
      after: { loadingLimit: notOpened },
      invoke: {
        id: 'loadJourney',
        src: 'loadJourney',
        input: ({ context }) => ({ journey: runningJourney(context) }),
        onDone: 'running',
        onError: notOpened,
      },
    },
    running: {
      meta: { screenOf: 'journey' },
      on: {
        BACK: [
          { guard: or(['panelIsOpen', 'backRests']) },
          { guard: ({ context }) => context.journeyNow.takesBack, actions: sendTo('journey', { type: 'BACK' }) },
          { target: '#session.running.place.home' },
        ],
      },
      invoke: {
        id: 'journey',
        src: 'journey',
        input: ({ context }) => ({ ...journeyInputOf(context), journey: runningJourney(context) }),
        onSnapshot: [
          {
            // The cover over a screen that waits comes by itself: the wait goes on from where it was.
            guard: ({ context, event }) =>
              context.journeyNow.awaitsMessage && journeyNowOf(event.snapshot).awaitsMessage,
            actions: assign(({ context, event }) => seenOf(context, journeyNowOf(event.snapshot))),
          },
          {
            guard: ({ context, event }) => journeyNowOf(event.snapshot).screen !== context.journeyNow.screen,
            actions: [
              assign(({ context, event }) => seenOf(context, journeyNowOf(event.snapshot))),
              raise({ type: 'SCREEN_CHANGED' }),
            ],
          },
          { actions: assign(({ context, event }) => seenOf(context, journeyNowOf(event.snapshot))) },
        ],
        onDone: [
          {
            guard: ({ event }) => event.output.outcome.kind === 'failed',
            target: '#session.ended',
            actions: 'endFault',
          },
          {
            guard: ({ event }) => event.output.accountIsOver === true,
            target: '#session.running.place.arriving',
            actions: [
              assign(({ context, event }) => learntFrom(context, event.output)),
              raise({ type: 'ACCOUNT_OVER' }),
            ],
          },
          {
            target: '#session.running.place.arriving',
            actions: assign(({ context, event }) => learntFrom(context, event.output)),
          },
        ],
        onError: { target: '#session.ended', actions: 'endFault' },
      },
    },
  },
});

/** @throws Error outside the state `journey`. */
function runningJourney({ journeyId }: SessionContext): JourneyId {
  if (journeyId === undefined) throw new Error('no journey was chosen');
  return journeyId;
}

/** Work that has ended, however late, lets the next work stop the idle clock again. */
function seenOf({ busyOverrun }: SessionContext, journeyNow: JourneyNow): Partial<SessionContext> {
  return { journeyNow, busyOverrun: busyOverrun && journeyNow.busy };
}

/** The journey that ended, where it asked for the next one and is come back to: once that has raised the level, or by « Retour ». */
function originAfter(context: SessionContext, outcome: JourneyEnd['outcome']): JourneyId | undefined {
  return outcome.kind !== 'failed' && (outcome.thenBack || outcome.orBack) ? runningJourney(context) : undefined;
}

/**
 * What stays of a journey that ended: thanks, what was typed (A30), the level reached. One that has opened an account goes
 * on to the journey that was touched; one that was given up or refused does not, but « Retour » leads back to the journey that
 * asked for it.
 */
function learntFrom(
  context: SessionContext,
  { outcome, known, typedCode, resume, identity, wentBack }: JourneyEnd,
): Partial<SessionContext> {
  // An account that closed meanwhile is not asked for again by « Retour ».
  const back = wentBack && openAccountOf(context.identity) ? context.origin : undefined;
  const next = outcome.kind === 'failed' || back !== undefined ? undefined : outcome.next;
  const account = identity && openAccountOf(identity);
  const goal = account ? context.goal : undefined;
  const origin = originAfter(context, outcome);
  const isCondition = outcome.kind !== 'failed' && outcome.thenBack === true;
  return {
    last: { id: runningJourney(context), outcome },
    known,
    typedCode: next === undefined ? undefined : typedCode,
    wanted: next ?? goal ?? back,
    goal: next === undefined ? undefined : isCondition ? runningJourney(context) : context.goal,
    origin,
    resume: origin !== undefined ? resume : goal !== undefined && next === undefined ? context.resume : undefined,
    // A card that is presented while an account is open closes nothing: only another account takes its place.
    ...(identity && (account || !openAccountOf(context.identity)) ? { identity } : {}),
  };
}
