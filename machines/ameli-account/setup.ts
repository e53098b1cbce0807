import { assign, setup } from 'xstate';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { PaymentFilter } from '#domain/insured-file/payments.ts';
import { procedures, type Procedure } from '#domain/insured-file/procedures.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import type { CalendarDate } from '#domain/time/instant.ts';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import {
  hasTwoFactors,
  isOfferedFilter,
  listedPayments,
  nothingFetched,
  type AmeliAccountContext,
  type AmeliAccountEvent,
  type RaisedPart,
} from './context.ts';
import { ameliAccountDelays } from './delays.ts';
import { readInsured, readPart, type InsuredFile, type ReadPartAnswer } from './ports.ts';
import type { AmeliAccountMeta } from './screens.ts';

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const ameliAccount = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: AmeliAccountContext;
    events: AmeliAccountEvent;
    output: JourneyEnd;
    meta: AmeliAccountMeta;
    tags: JourneyTag;
  },
  actors: { readInsured, readPart },
  delays: { answerLimit: ameliAccountDelays.answerLimitMs },
  guards: {
    isPart: ({ event }, { part }: { readonly part: string }) => event.type === 'OPEN' && event.part === part,
    wants: ({ context }, { part }: { readonly part: RaisedPart }) => context.wanted === part,
    wantsSomething: ({ context }) => context.wanted !== undefined,
    lacksFactor: ({ context }) => !hasTwoFactors(context),
    isHere: ({ context: { wanted, payments, prevention } }) =>
      (wanted === 'payments' && payments !== undefined) || (wanted === 'prevention' && prevention !== undefined),
    isProcedure: ({ event }) => event.type === 'SEE_PROCEDURE' && procedures.some((each) => each === event.procedure),
    isListedPayment: ({ context, event }) =>
      event.type === 'SEE_PAYMENT' && listedPayments(context).some(({ paidOn }) => paidOn === event.paidOn),
    isOfferedFilter: ({ context, event }) => event.type === 'FILTER' && isOfferedFilter(context, event.filter),
  },
  actions: {
    noteFile: assign((_, { file }: { readonly file: InsuredFile }) => ({
      file,
      outcome: { kind: 'completed' } as const,
    })),
    want: assign((_, { part }: { readonly part: RaisedPart }) => ({ wanted: part })),
    wantNothing: assign({ wanted: undefined }),
    notePart: assign((_, answer: Extract<ReadPartAnswer, { readonly kind: 'payments' | 'prevention' }>) =>
      answer.kind === 'payments' ? { payments: answer.payments } : { prevention: answer.offers },
    ),
    noteProcedure: assign((_, { procedure }: { readonly procedure: Procedure }) => ({ procedure })),
    notePayment: assign((_, { paidOn }: { readonly paidOn: CalendarDate }) => ({ paidOn })),
    noteFilter: assign((_, { filter }: { readonly filter: PaymentFilter | undefined }) => ({
      filter,
      paidOn: undefined,
    })),
    noteRefusal: assign((_, { reason }: { readonly reason: FileRefusal }) => ({ refusal: reason })),
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteAccountOver: assign({ accountIsOver: true }),
    forgetFile: assign(nothingFetched),
    goTo: assign((_, { next }: { readonly next: JourneyId }) => ({
      outcome: { kind: 'completed', next, orBack: true } as const,
    })),
    endToRaise: assign({ outcome: { kind: 'completed', next: 'raiseAccount', thenBack: true } }),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});
