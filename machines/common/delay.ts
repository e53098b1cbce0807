import type { CaisseId } from '#domain/caisse/caisse.ts';
import { only } from './answer.ts';
import type { ReadinessAnswer, TryAgainReason } from './readiness.ts';
import { waiting } from './screen-meta.ts';

/** Why something does not work now. `busy`: too many ask at this moment; it tells nothing of the person. */
export type DelayReason = TryAgainReason | 'busy';

/** Nothing was decided and nothing is lost: the same act may be tried again. */
export interface NotNow {
  readonly kind: 'notNow';
  readonly reason: DelayReason;
}

/** What a journey that may be delayed keeps of it. */
export interface DelayContext {
  readonly notNow: DelayReason | undefined;
}

/** For the `assign` of `noteNotNow` in the setup of the journey. */
export const notedDelay = (_parts: unknown, { reason }: { readonly reason: DelayReason }): DelayContext => ({
  notNow: reason,
});

/** A port that may answer `notNow` has answered; its other answers are looked at before. */
interface Answered<Answer> {
  readonly event: { readonly output: Answer };
}

const noteSilence = { type: 'noteNotNow', params: { reason: 'offline' } } as const;
const noteReason = {
  type: 'noteNotNow',
  params: ({ event }: Answered<{ readonly kind: string }>) => ({
    reason: only(event.output as NotNow, 'notNow').reason,
  }),
} as const;

/** The `after` of an act: without an answer within `answerLimit`, it counts as one that was lost. */
export function unanswered<const Target extends string>(target: Target) {
  return { answerLimit: { target, actions: noteSilence } } as const;
}

/** The last transition of an act's `onDone`: it was delayed. */
export function delayed<const Target extends string>(target: Target) {
  return { target, actions: noteReason } as const;
}

/**
 * Looks whether gateway and caisse answer. When they do not, the journey is refused before anything is asked, with the
 * reason and other ways (docs/requirements.md#screens-and-durations). The journey's setup has the actor
 * `checkReadiness`, the delay `answerLimit` and the action `noteNotNow`; its chart has the state `failed`.
 */
export function readinessFirst<const Ready extends string, const Ways>(then: {
  readonly ready: Ready;
  /** What the visitor may do on the screen `notNow`, besides trying again. */
  readonly ways: Ways;
}) {
  return {
    looking: {
      meta: waiting('lookingWhetherItWorks'),
      tags: 'busy',
      after: unanswered('notNow'),
      invoke: {
        id: 'checkReadiness',
        src: 'checkReadiness',
        input: ({ context }: { readonly context: { readonly caisse: CaisseId } }) => ({ caisse: context.caisse }),
        onDone: [
          { guard: ({ event }: Answered<ReadinessAnswer>) => event.output.kind === 'ready', target: then.ready },
          delayed('notNow'),
        ],
        onError: 'failed',
      },
    },
    notNow: { meta: { screen: 'notNow' }, on: { RETRY: 'looking', ...then.ways } },
  } as const;
}

/** Gateway or caisse does not answer, or too many ask: everything typed is kept, and `act` may be done again. */
export function tryAgainLater<const Act, const Back>(then: { readonly act: Act; readonly back: Back }) {
  return {
    meta: { screen: 'tryAgain' },
    on: { RETRY: then.act, BACK: then.back, LEAVE: { target: 'ended', actions: 'endRefused' } },
  } as const;
}

/** The password is kept; the caisse has the old one or the new one, and a repeat asks which (I4). The setup has `noteMayBeSaved`. */
export function notSavedYet<const Ways>(ways: Ways) {
  return {
    meta: { screen: 'notSavedYet' },
    tags: 'noReturn',
    entry: 'noteMayBeSaved',
    on: { RETRY: 'saving', ...ways },
  } as const;
}
