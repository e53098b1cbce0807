import { lacksSubject, lastMonths } from '#domain/documents/choice.ts';
import { documentTypeRule } from '#domain/documents/document-types.ts';
import type { DocumentChoice, DocumentOffer } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { COPIES_MAX } from '#domain/documents/printing.ts';
import { isOfFile, type DocumentRefusal } from '#domain/documents/refusal.ts';
import type { JourneyId } from '#domain/journey/journey.ts';
import { assign, not, setup } from 'xstate';
import { notedDelay, type DelayReason } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput, JourneyTag } from '../common/journey.ts';
import { mayPrintAgain, printAgainSpent, printResultOf } from '../common/paper.ts';
import type { PrintResult } from '../printing/ports.ts';
import {
  choiceOf,
  documentOf,
  isAboveLevel,
  isReadOnly,
  lacksHealth,
  offerOf,
  type DocumentsContext,
  type DocumentsEvent,
} from './context.ts';
import { documentsDelays } from './delays.ts';
import { issueDocument, printDocument, readDocuments } from './ports.ts';
import type { DocumentsMeta } from './screens.ts';
import { mayChangePeriod, mayChangeSubject, mayRetry, otherPeriodHelps, otherSubjectHelps } from './ways.ts';

const noFile = { offers: [], choice: undefined, fetched: [] } as const;

/** What the parts of the chart share: types, ports, delays, guards and plain actions. */
export const documents = setup({
  types: {} as {
    input: JourneyMachineInput;
    context: DocumentsContext;
    events: DocumentsEvent;
    output: JourneyEnd;
    meta: DocumentsMeta;
    tags: JourneyTag;
  },
  actors: { readDocuments, issueDocument, printDocument },
  delays: { answerLimit: documentsDelays.answerLimitMs, printLimit: documentsDelays.printLimitMs },
  guards: {
    offersNothing: not('hasList'),
    goesOn: ({ context: { offers, resume } }) => offers.some(({ type }) => type === resume),
    isListed: ({ context, event }) =>
      event.type === 'CHOOSE' && context.offers.some(({ type }) => type === event.document),
    isAboveLevel: ({ context }) => context.choice !== undefined && isAboveLevel(context, context.choice.type),
    isReadOnly: ({ context }) => context.choice !== undefined && isReadOnly(context, context.choice.type),
    isHere: ({ context }) => documentOf(context) !== undefined,
    lacksSubject: ({ context }) => {
      const offer = offerOf(context);
      return offer !== undefined && context.choice !== undefined && lacksSubject(context.choice, offer);
    },
    isOfferedSubject: ({ context, event }) =>
      event.type === 'CHOOSE_SUBJECT' && offerOf(context)?.subjects.some(({ ref }) => ref === event.subject) === true,
    mayChangeSubject: ({ context }) => mayChangeSubject(context),
    mayChangePeriod: ({ context }) => mayChangePeriod(context),
    isOfYears: ({ context }) => periodOf(context) === 'year',
    isOfOneMonth: ({ context }) => periodOf(context) === 'month',
    isOfferedMonth: ({ context, event }) =>
      event.type === 'CHOOSE_MONTH' && offerOf(context)?.months.includes(event.month) === true,
    /** It is the newest one: the period ends with it too. */
    isLastMonth: ({ context, event }) =>
      event.type === 'CHOOSE_MONTH' && monthsAfter(context, event.month).length === 1,
    mayEndPeriod: ({ context, event }) =>
      event.type === 'CHOOSE_MONTH' && monthsAfter(context, context.monthFrom).includes(event.month),
    isOfferedYear: ({ context, event }) =>
      event.type === 'CHOOSE_YEAR' && offerOf(context)?.years.includes(event.year) === true,
    isRefused: ({ context }) => context.refusal !== undefined,
    hasList: ({ context }) => context.offers.length > 0,
    otherPeriodHelps: ({ context }) => otherPeriodHelps(context),
    otherSubjectHelps: ({ context }) => otherSubjectHelps(context),
    mayRetry: ({ context }) => mayRetry(context),
    lacksHealth: ({ context }) => lacksHealth(context),
    areCopies: ({ event }) =>
      event.type === 'SET_COPIES' && Number.isInteger(event.copies) && event.copies >= 1 && event.copies <= COPIES_MAX,
    mayPrint: ({ context }) => context.choice !== undefined && !isReadOnly(context, context.choice.type),
    mayPrintAgain,
  },
  actions: {
    noteNotNow: assign((parts, given: { readonly reason: DelayReason }) => notedDelay(parts, given)),
    noteOffers: assign((_, given: { readonly offers: readonly DocumentOffer[] }) => given),
    /** Of a file that is refused as a whole nothing is kept. */
    noteRefusal: assign((_, { reason }: { readonly reason: DocumentRefusal }) => ({
      refusal: reason,
      ...(isOfFile(reason) && noFile),
    })),
    forgetRefusal: assign({ refusal: undefined }),
    /** The file is none of the visitor's any more. */
    forgetFile: assign(noFile),
    noteIssued: assign(({ context }, { document }: { readonly document: IssuedDocument }) => ({
      fetched: context.choice ? [...context.fetched, { choice: context.choice, document }] : context.fetched,
    })),
    choose: assign(({ context }, { type }: { readonly type: string }) => ({
      choice: choiceOf(context, type),
      refusal: undefined,
      copies: 1,
    })),
    changeChoice: assign(({ context: { choice } }, change: Omit<Partial<DocumentChoice>, 'type'>) => ({
      choice: choice && { ...choice, ...change },
    })),
    noteCopies: assign((_, { copies }: { readonly copies: number }) => ({ copies })),
    noteLargePrint: assign((_, { isLargePrint }: { readonly isLargePrint: boolean }) => ({ isLargePrint })),
    notePrintResult: assign((parts, given: { readonly result: PrintResult }) => printResultOf(parts, given)),
    spendPrintAgain: assign(printAgainSpent),
    /** The visitor has said whether the paper came out. The kiosk keeps it for staff; here nothing follows from it. */
    reportPaper: (_parts, _params: { readonly cameOut: boolean }) => undefined,
    noteAccountOver: assign({ accountIsOver: true }),
    noteDone: assign({ outcome: { kind: 'completed' } }),
    endToRaise: assign({ outcome: { kind: 'left', next: 'raiseAccount', thenBack: true } }),
    endFor: assign(({ context: { outcome } }, { journey }: { readonly journey: JourneyId }) => ({
      outcome: { kind: outcome.kind === 'completed' ? ('completed' as const) : ('refused' as const), next: journey },
    })),
    endRefused: assign(({ context: { outcome } }) =>
      outcome.kind === 'completed' ? { outcome } : { outcome: { kind: 'refused' } as const },
    ),
    endFailed: assign({ outcome: { kind: 'failed' } }),
  },
});

type Chosen = Pick<DocumentsContext, 'offers' | 'choice'>;

const periodOf = ({ choice }: Chosen) => choice && documentTypeRule(choice.type).period;

function monthsAfter(context: Chosen, from: string | undefined): readonly string[] {
  const offer = offerOf(context);
  return offer && from !== undefined ? lastMonths(offer, from) : [];
}
