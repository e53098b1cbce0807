import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import { assign, setup } from 'xstate';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { messageWaitFits } from '../common/message-wait.ts';
import {
  keptPassword,
  noPassword,
  problemOfPassword,
  repeatsPassword,
  type PasswordProblem,
} from '../common/new-password.ts';
import { codeCoverMs, keptCode, mayResend } from '../common/one-time-code.ts';
import {
  accountOf,
  fulfilsRules,
  noChange,
  oneMore,
  type ManageAccountContext,
  type ManageAccountEvent,
  type ManageAccountRefusal,
} from './context.ts';
import { changeContact, confirmHolder, readContacts, sendContactCode } from './contacts-ports.ts';
import { manageAccountDelays } from './delays.ts';
import { changePassword, checkReadiness, drawAct, readHistory } from './ports.ts';
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
  actors: {
    checkReadiness,
    drawAct,
    changePassword,
    readHistory,
    readContacts,
    confirmHolder,
    sendContactCode,
    changeContact,
  },
  delays: { answerLimit: manageAccountDelays.answerLimitMs, cover: codeCoverMs },
  guards: {
    mayResend,
    fulfilsRules: ({ context }, { password }: { readonly password: string }) => fulfilsRules(context, password),
    repeatsPassword,
    /** The new password is there already: only the current one was wrong. */
    hasNewPassword: ({ context }) => context.password !== undefined,
    /** The password may have changed, and may not have. */
    mayHaveChanged: ({ context }) => context.silences !== 'none',
    wasRepeated: ({ context }) => context.silences === 'several',
    leavesNoTime: ({ context: { account, identity, now } }) => !messageWaitFits({ identity: account ?? identity, now }),
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
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteSilence: assign({ silences: ({ context }) => oneMore(context.silences) }),
    keepCode: assign((parts, given: { readonly code: OneTimeCode }) => keptCode(parts, given)),
    forgetCode: assign({ code: undefined }),
    noteContactSilence: assign({ contactSilences: ({ context }) => oneMore(context.contactSilences) }),
    noteRefusal: assign((_, refusal: ManageAccountRefusal) => ({ refusal })),
    noteAccountOver: assign({ accountIsOver: true }),
    endForOtherProof: assign({ outcome: { kind: 'left', next: 'raiseAccount', thenBack: true } }),
    noteDone: assign({ outcome: { kind: 'completed' } }),
    /** « Mes autorisations » is a journey of its own, which comes back here (#47). */
    goToAuthorisations: assign({ outcome: { kind: 'left', next: 'authorisations' } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
