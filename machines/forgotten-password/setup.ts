import { caisseKindOf } from '#domain/caisse/caisse.ts';
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
import {
  fulfilsRules,
  noReset,
  type ForgottenPasswordAct,
  type ForgottenPasswordContext,
  type ForgottenPasswordEvent,
} from './context.ts';
import { forgottenPasswordDelays } from './delays.ts';
import { askLink, checkCode, checkReadiness, proveByLetter, savePassword, sendCode, startReset } from './ports.ts';
import type { ForgottenPasswordMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const forgottenPassword = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: ForgottenPasswordContext;
    events: ForgottenPasswordEvent;
    output: JourneyEnd;
    meta: ForgottenPasswordMeta;
    tags: JourneyTag;
  },
  actors: { checkReadiness, startReset, proveByLetter, sendCode, checkCode, savePassword, askLink },
  delays: {
    answerLimit: forgottenPasswordDelays.answerLimitMs,
    cover: forgottenPasswordDelays.coverMs,
  },
  guards: {
    isOpen,
    isAmeli: ({ context }) => caisseKindOf(context.caisse) === 'cpam',
    isByLetter: ({ context }) => context.byLetter,
    hasAsked: ({ context }, { act }: { readonly act: ForgottenPasswordAct }) => context.asked === act,
    /** A code by SMS or mail was asked for, and may be on its way. */
    mayHaveCode: ({ context }) => context.asked === 'send' && context.contact?.kind !== 'letter',
    hasOtherContacts: ({ context }) => context.contacts.length > 1,
    mayResend: ({ context: { againAt, contact, now } }) =>
      contact !== undefined && (againAt === undefined || now() >= againAt),
    fulfilsRules: ({ context }, { password }: { readonly password: string }) => fulfilsRules(context, password),
    repeatsPassword,
  },
  actions: {
    learn: assign((parts, answer: KnownData) => knownWith(parts, answer)),
    noteAct: assign((_, { act }: { readonly act: ForgottenPasswordAct }) => ({ asked: act })),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    takeLetterWay: assign({ byLetter: true }),
    takeContactWay: assign({ byLetter: false }),
    forgetReset: assign(noReset),
    forgetCode: assign({ code: undefined }),
    keepPassword: assign((parts, given: { readonly password: string }) => keptPassword(parts, given)),
    notePasswordProblem: assign((parts, given: { readonly problem: PasswordProblem | undefined }) =>
      problemOfPassword(parts, given),
    ),
    noteMayBeSaved: assign((parts) => savedInSilence(parts)),
    notePasswordRefused: assign(passwordRefused),
    forgetPassword: assign(noPassword),
    forgetAll: assign({ ...noReset, ...noPassword }),
    endCompleted: assign({ outcome: { kind: 'completed' } }),
    endRecorded: assign({ outcome: { kind: 'recorded' } }),
    endRefused: assign({ outcome: { kind: 'refused' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
    endForNewCode: assign({ outcome: { kind: 'left', next: 'provisionalCode' } }),
    endForSignIn: assign({ outcome: { kind: 'left', next: 'signIn' } }),
  },
});
