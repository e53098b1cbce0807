import type { Month } from '#domain/benefits/calendar/month.ts';
import { firstChoice, isSameChoice } from '#domain/documents/choice.ts';
import { documentTypeRule, type DocumentSubject, type DocumentType } from '#domain/documents/document-types.ts';
import type { DocumentChoice, DocumentOffer } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { isPrintedOn } from '#domain/documents/printing.ts';
import type { DocumentRefusal } from '#domain/documents/refusal.ts';
import { reaches } from '#domain/identity/level.ts';
import { openAccountOf } from '#domain/journey/identity.ts';
import type { JourneyId, JourneyOutcome } from '#domain/journey/journey.ts';
import type { DelayContext } from '../common/delay.ts';
import type { JourneyEnd, JourneyMachineInput } from '../common/journey.ts';
import { noPaper, type PaperContext, type PaperEvent } from '../common/paper.ts';
import type { IssueInput, PrintOrder } from './ports.ts';

/** A document that is here, as it was asked for. */
export interface Fetched {
  readonly choice: DocumentChoice;
  readonly document: IssuedDocument;
}

export interface DocumentsContext extends Omit<JourneyMachineInput, 'typedCode'>, DelayContext, PaperContext {
  /** As read last. */
  readonly offers: readonly DocumentOffer[];
  /** What is asked for, or shown. */
  readonly choice: DocumentChoice | undefined;
  /** First month of a period whose last one is asked for. */
  readonly monthFrom: Month | undefined;
  /** Why what is asked for is not given. */
  readonly refusal: DocumentRefusal | undefined;
  /** Here as long as the journey lasts: printed also while nothing answers (P24). */
  readonly fetched: readonly Fetched[];
  readonly copies: number;
  readonly isLargePrint: boolean;
  readonly accountIsOver: boolean;
  readonly outcome: JourneyOutcome;
}

/** What the screens of the journey send. */
export type DocumentsEvent =
  | { readonly type: 'CHOOSE'; readonly document: DocumentType }
  /** On screen, where it is not printed. */
  | { readonly type: 'READ' }
  | { readonly type: 'CHOOSE_SUBJECT'; readonly subject: string }
  | { readonly type: 'CHOOSE_MONTH'; readonly month: Month }
  | { readonly type: 'CHOOSE_YEAR'; readonly year: number }
  /** « Une autre période » */
  | { readonly type: 'CHANGE_PERIOD' }
  | { readonly type: 'CHANGE_SUBJECT' }
  | { readonly type: 'SET_COPIES'; readonly copies: number }
  | { readonly type: 'SET_LARGE_PRINT'; readonly isLargePrint: boolean }
  /** All that it says. */
  | { readonly type: 'SHOW' }
  /** The same with what needs two factors. */
  | { readonly type: 'ADD_HEALTH' }
  /** A second factor, then the same document. */
  | { readonly type: 'RAISE' }
  | { readonly type: 'PRINT' }
  | PaperEvent
  /** The same once more. */
  | { readonly type: 'RETRY' }
  | { readonly type: 'BACK' }
  /** Back to where this was asked for: the document, else the list. */
  | { readonly type: 'FINISH' }
  /** Another service, which helps here. */
  | { readonly type: 'GO_TO'; readonly next: JourneyId }
  /** Back to the list of services. */
  | { readonly type: 'LEAVE' };

export function initialContext({ typedCode: _notOurs, ...input }: JourneyMachineInput): DocumentsContext {
  return {
    ...input,
    offers: [],
    choice: undefined,
    monthFrom: undefined,
    refusal: undefined,
    fetched: [],
    copies: 1,
    isLargePrint: false,
    ...noPaper,
    // P26: a document that did not come out calls an agent. It may still come out.
    mayPrintAgain: false,
    notNow: undefined,
    accountIsOver: false,
    outcome: { kind: 'left' },
  };
}

export function endOf({ outcome, known, choice, accountIsOver }: DocumentsContext): JourneyEnd {
  const comesBack = outcome.kind !== 'failed' && outcome.thenBack === true;
  return {
    outcome,
    known,
    ...(comesBack && choice && { resume: choice.type }),
    ...(accountIsOver && { accountIsOver }),
  };
}

/** Without an account, which the session does not let happen, the gateway answers `sessionOver`. */
export const tokenOf = ({ identity }: Pick<DocumentsContext, 'identity'>): string =>
  openAccountOf(identity)?.token ?? '';

/** The offer of what is asked for. */
export const offerOf = ({ offers, choice }: Pick<DocumentsContext, 'offers' | 'choice'>): DocumentOffer | undefined =>
  offers.find(({ type }) => type === choice?.type);

/** The document that is asked for, once it is here. */
export const documentOf = ({ fetched, choice }: Pick<DocumentsContext, 'fetched' | 'choice'>) =>
  choice && fetched.find((each) => isSameChoice(each.choice, choice))?.document;

/** What a touch on a document asks for: the one of this type that is here and was read last, else its newest. */
export function choiceOf(
  { offers, fetched }: Pick<DocumentsContext, 'offers' | 'fetched'>,
  type: string,
): DocumentChoice | undefined {
  const here = fetched.findLast(({ choice }) => choice.type === type);
  const offer = offers.find((each) => each.type === type);
  return here?.choice ?? (offer && firstChoice(offer));
}

const hasTwoFactors = ({ identity }: Pick<DocumentsContext, 'identity'>): boolean => reaches(identity.level, 'strong');

/** The document needs a second factor. The session has opened the account: no other one is too low. */
export const isAboveLevel = (context: Pick<DocumentsContext, 'identity'>, type: DocumentType): boolean =>
  documentTypeRule(type).level === 'strong' && !hasTwoFactors(context);

/** This terminal has no paper for it. */
export const isReadOnly = ({ policy }: Pick<DocumentsContext, 'policy'>, type: DocumentType): boolean =>
  !isPrintedOn(type, policy.printer);

/** The document has lines that need two factors, and was given without them. */
export function lacksHealth(context: Pick<DocumentsContext, 'identity' | 'fetched' | 'choice'>): boolean {
  const content = documentOf(context)?.content;
  return content?.type === 'droits' && content.health === null && !hasTwoFactors(context);
}

/** What is offered of what is asked for. @throws Error when nothing was chosen. Unreachable where more is asked about it. */
export function askedOffer(context: Pick<DocumentsContext, 'offers' | 'choice'>): DocumentOffer {
  const offer = offerOf(context);
  if (offer === undefined) throw new Error('no document was chosen');
  return offer;
}

/** What the document is about. @throws Error of one that has no subject. Unreachable: nobody is asked about it. */
export function subjectKindOf(type: DocumentType): Exclude<DocumentSubject, 'none'> {
  const { subject } = documentTypeRule(type);
  if (subject === 'none') throw new Error('the document has no subject');
  return subject;
}

/** What is shown. @throws Error when nothing was fetched. Unreachable: the chart fetches first. */
export function shownDocument(context: Pick<DocumentsContext, 'fetched' | 'choice'>): IssuedDocument {
  const document = documentOf(context);
  if (document === undefined) throw new Error('no document was fetched');
  return document;
}

/** @throws Error when nothing was chosen. Unreachable: the chart asks first. */
export function issueInputOf(context: DocumentsContext): IssueInput {
  const { choice } = context;
  if (choice === undefined) throw new Error('no document was chosen');
  return { token: tokenOf(context), choice };
}

export function printOrderOf(context: DocumentsContext): PrintOrder {
  const { copies, isLargePrint } = context;
  return { document: shownDocument(context), copies, isLargePrint };
}
