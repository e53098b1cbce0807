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
import type { PasswordRefusal } from '../common/refused-password.ts';
import { fulfilsRules, type SignInContext, type SignInEvent } from './context.ts';
import { signInDelays } from './delays.ts';
import { changePassword, checkReadiness, releaseToken, signIn as signInPort } from './ports.ts';
import type { SignInMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const signIn = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: SignInContext;
    events: SignInEvent;
    output: JourneyEnd;
    meta: SignInMeta;
    tags: JourneyTag;
  },
  actors: { checkReadiness, signIn: signInPort, changePassword, releaseToken },
  delays: {
    answerLimit: signInDelays.answerLimitMs,
    releaseLimit: signInDelays.releaseLimitMs,
  },
  guards: {
    isOpen,
    fulfilsRules: ({ context }, { password }: { readonly password: string }) => fulfilsRules(context, password),
    repeatsPassword,
    isRenewedHere: ({ event }) => event.type === 'FORGOTTEN' && event.renewedHere,
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
    forgetSecret: assign({ secret: undefined, secretMissing: false, code: undefined }),
    noteRefusal: assign((_, refusal: PasswordRefusal) => ({ refusal })),
    forgetOpened: assign({ opened: undefined, ...noPassword }),
    endCompleted: assign({ outcome: { kind: 'completed' } }),
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
    endForNewCode: assign({ outcome: { kind: 'left', next: 'provisionalCode' } }),
    endForForgotten: assign({ outcome: { kind: 'left', next: 'forgottenPassword' } }),
    endForCreation: assign({ outcome: { kind: 'left', next: 'createAccount' } }),
    endForFranceConnect: assign({ outcome: { kind: 'left', next: 'franceConnect' } }),
    endForGuardian: assign({ outcome: { kind: 'left', next: 'guardianSignIn' } }),
    endForCode: assign({ outcome: { kind: 'left', next: 'codeUse' } }),
  },
});
