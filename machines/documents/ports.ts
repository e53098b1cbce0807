import type { DocumentChoice, DocumentOffer } from '#domain/documents/document.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { DocumentRefusal, FileRefusal } from '#domain/documents/refusal.ts';
import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';
import type { PrintResult } from '../printing/ports.ts';

/** Nothing of this file is for the visitor: a spouse without authorisation, a guardian who has chosen nobody. */
interface NotAllowed {
  readonly kind: 'notAllowed';
}

/** The gateway has closed the account. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

export type ReadDocumentsAnswer =
  | { readonly kind: 'offered'; readonly offers: readonly DocumentOffer[] }
  | { readonly kind: 'refused'; readonly reason: FileRefusal }
  | NotAllowed
  | SessionOver
  | NotNow;

/** Reads what may be had of the file in which the session acts, the most used first. */
export const readDocuments = answerPort<{ readonly token: string }, ReadDocumentsAnswer>('documents.readDocuments');

export interface IssueInput {
  /** Of the open account. */
  readonly token: string;
  readonly choice: DocumentChoice;
}

export type IssueAnswer =
  | { readonly kind: 'issued'; readonly document: IssuedDocument }
  | { readonly kind: 'refused'; readonly reason: DocumentRefusal }
  | { readonly kind: 'levelTooLow' }
  | NotAllowed
  | SessionOver
  | NotNow;

/** Fetches one document, sealed. Repeating it is safe. */
export const issueDocument = answerPort<IssueInput, IssueAnswer>('documents.issueDocument');

/** What is printed. */
export interface PrintOrder {
  readonly document: IssuedDocument;
  readonly copies: number;
  /** A46: in letters of 18 points. */
  readonly isLargePrint: boolean;
}

/** Prints each copy by a job of its own (`printing/machine.ts`); ends at the first that is not handed over. */
export const printDocument = answerPort<PrintOrder, PrintResult>('documents.printDocument');
