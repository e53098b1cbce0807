import { assign, setup } from 'xstate';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import { isOpen, knownWith } from '../common/identity.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag, KnownData } from '../common/journey.ts';
import {
  keptPassword,
  noPassword,
  passwordRefused,
  problemOfPassword,
  repeatsPassword,
  savedInSilence,
  type PasswordProblem,
} from '../common/new-password.ts';
import { fulfilsRules, hasAllAnswers, type CodeUseContext, type CodeUseEvent } from './context.ts';
import { codeUseDelays } from './delays.ts';
import { checkReadiness, openWithCode, releaseToken, setPassword } from './ports.ts';
import type { CodeUseMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const codeUse = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: CodeUseContext;
    events: CodeUseEvent;
    output: JourneyEnd;
    meta: CodeUseMeta;
    tags: JourneyTag;
  },
  actors: { checkReadiness, openWithCode, setPassword, releaseToken },
  delays: {
    answerLimit: codeUseDelays.answerLimitMs,
    releaseLimit: codeUseDelays.releaseLimitMs,
  },
  guards: {
    isOpen,
    hasAllAnswers: ({ context }) => hasAllAnswers(context),
    fulfilsRules: ({ context }, { password }: { readonly password: string }) => fulfilsRules(context, password),
    repeatsPassword,
    /** After a code that ended, another code may work; after too many tries, none does. */
    mayTypeAnotherCode: ({ context }) => context.refusal !== undefined && context.refusal.kind !== 'tooManyTries',
  },
  actions: {
    learn: assign((parts, answer: KnownData) => knownWith(parts, answer)),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    keepPassword: assign((parts, given: { readonly password: string }) => keptPassword(parts, given)),
    notePasswordProblem: assign((parts, given: { readonly problem: PasswordProblem | undefined }) =>
      problemOfPassword(parts, given),
    ),
    noteMayBeSaved: assign((parts) => savedInSilence(parts)),
    notePasswordRefused: assign(passwordRefused),
    forgetPassword: assign(noPassword),
    forgetOpened: assign({ opened: undefined, ...noPassword }),
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
    endForNewCode: assign({ outcome: { kind: 'refused', next: 'provisionalCode' } }),
  },
});
