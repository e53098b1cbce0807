import { assign, setup } from 'xstate';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { nothingFetched, type MyAccountContext, type MyAccountEvent } from './context.ts';
import { myAccountDelays } from './delays.ts';
import { chooseFile, readFile, readPayments, type ShownFile } from './ports.ts';
import type { MyAccountMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const myAccount = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: MyAccountContext;
    events: MyAccountEvent;
    output: JourneyEnd;
    meta: MyAccountMeta;
    tags: JourneyTag;
  },
  actors: { readFile, readPayments, chooseFile },
  delays: { answerLimit: myAccountDelays.answerLimitMs },
  guards: {
    isGuardian: ({ context }) => openAccountOf(context.identity)?.audience === 'guardian',
    isPart: ({ event }, { part }: { readonly part: string }) => event.type === 'OPEN' && event.part === part,
    /** What only a whole file has. */
    isPartOfFile: ({ context, event }, { part }: { readonly part: string }) =>
      event.type === 'OPEN' && event.part === part && context.file?.kind === 'file',
    paymentsAreRead: ({ context, event }) =>
      event.type === 'OPEN' && event.part === 'payments' && context.payments !== undefined,
    isListedPayment: ({ context, event }) =>
      event.type === 'SEE_PAYMENT' && context.payments?.some(({ paidOn }) => paidOn === event.paidOn) === true,
    /** Another file than the one that is shown, and one that the person may enter. */
    isAnotherFile: ({ context: { file }, event }) =>
      event.type === 'CHOOSE_FILE' &&
      file !== undefined &&
      event.file !== file.files.actsIn &&
      (event.file === null || file.files.others.some(({ ref }) => ref === event.file)),
  },
  actions: {
    noteFile: assign((_, file: ShownFile) => ({ file, outcome: { kind: 'completed' } as const })),
    noteRefusal: assign((_, { reason }: { readonly reason: FileRefusal }) => ({ refusal: reason })),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteAccountOver: assign({ accountIsOver: true }),
    forgetFile: assign(nothingFetched),
    goTo: assign((_, { next }: { readonly next: JourneyId }) => ({
      outcome: { kind: 'completed', next, orBack: true } as const,
    })),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
