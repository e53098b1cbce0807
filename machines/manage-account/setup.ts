import { assign, setup } from 'xstate';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import {
  keptPassword,
  noPassword,
  problemOfPassword,
  repeatsPassword,
  type PasswordProblem,
} from '../common/new-password.ts';
import {
  accountOf,
  fulfilsRules,
  noChange,
  oneMore,
  type ManageAccountContext,
  type ManageAccountEvent,
  type ManageAccountRefusal,
} from './context.ts';
import { manageAccountDelays } from './delays.ts';
import { changePassword, checkReadiness, drawAct, readHistory, type ManageAccountDelay } from './ports.ts';
import type { ManageAccountMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const manageAccount = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: ManageAccountContext;
    events: ManageAccountEvent;
    output: JourneyEnd;
    meta: ManageAccountMeta;
    tags: JourneyTag;
  },
  actors: { checkReadiness, drawAct, changePassword, readHistory },
  delays: { answerLimit: manageAccountDelays.answerLimitMs },
  guards: {
    fulfilsRules: ({ context }, { password }: { readonly password: string }) => fulfilsRules(context, password),
    repeatsPassword,
    /** The new password is there already: only the current one was wrong. */
    hasNewPassword: ({ context }) => context.password !== undefined,
    /** The password may have changed, and may not have. */
    mayHaveChanged: ({ context }) => context.silences !== 'none',
    wasRepeated: ({ context }) => context.silences === 'several',
    accountIsOver: ({ context }) => context.accountIsOver,
    openedByCode: ({ context }) => accountOf(context)?.openedBy === 'code',
  },
  actions: {
    keepPassword: assign((parts, given: { readonly password: string }) => keptPassword(parts, given)),
    notePasswordProblem: assign((parts, given: { readonly problem: PasswordProblem | undefined }) =>
      problemOfPassword(parts, given),
    ),
    forgetPassword: assign(noPassword),
    forgetCurrent: assign({ currentPassword: undefined, currentProblem: undefined }),
    forgetChange: assign(noChange),
    noteNotNow: assign((_, { reason }: { readonly reason: ManageAccountDelay }) => ({ notNow: reason })),
    noteSilence: assign({ silences: ({ context }) => oneMore(context.silences) }),
    noteRefusal: assign((_, refusal: ManageAccountRefusal) => ({ refusal })),
    noteAccountOver: assign({ accountIsOver: true }),
    noteDone: assign({ outcome: { kind: 'completed' } }),
    /** « Mes autorisations » is a journey of its own, which comes back here (#47). */
    goToAuthorisations: assign({ outcome: { kind: 'left', next: 'authorisations' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
