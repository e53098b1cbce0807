import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { FileOverview } from '#domain/file/file-overview.ts';
import type { Payment } from '#domain/file/payments.ts';
import type { OwnData } from '#domain/file/profile.ts';
import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';

/** A contact on file, masked. */
export interface MaskedContact {
  readonly kind: 'mobile' | 'mail';
  readonly masked: string;
}

/** A file that the person may enter besides their own (#44). */
export interface OtherFile {
  /** Names it in this session alone. */
  readonly ref: string;
  /** « Fabrice C. »: the one who is responsible for it. */
  readonly name: string;
}

/** In whose file the session acts, and where else it may (#44, #46). */
export interface Files {
  /** « Fabrice C. »: in that one's file; null: in the person's own. */
  readonly actsFor: string | null;
  /** Which of `others` that is; null also for a guardian, who chooses elsewhere. */
  readonly actsIn: string | null;
  readonly others: readonly OtherFile[];
  /** Whether the person is responsible for a file of their own. */
  readonly isResponsible: boolean;
  /** The spouse in it (#46). */
  readonly spouse: { readonly name: string; readonly isAuthorised: boolean } | null;
}

interface Around {
  readonly contacts: readonly MaskedContact[];
  readonly files: Files;
}

/** A file, whole. */
export type WholeFile = Around & { readonly kind: 'file'; readonly overview: FileOverview };
/** What is of the person alone (#53). */
export type OwnFile = Around & { readonly kind: 'own'; readonly data: OwnData };
export type ShownFile = WholeFile | OwnFile;

/** The caisse shows no file. */
export interface FileRefused {
  readonly kind: 'refused';
  readonly reason: FileRefusal;
}

/** The gateway has closed the account. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

/** The authorisation or the guardianship has ended. */
interface NotAllowed {
  readonly kind: 'notAllowed';
}

interface OfAccount {
  /** Of the open account. */
  readonly token: string;
}

/** `notAllowed`: a guardian has chosen nobody. */
export type ReadFileAnswer = ShownFile | FileRefused | NotAllowed | SessionOver | NotNow;

/** Reads the file in which the session acts; of whoever may not see it, what is of them alone. */
export const readFile = answerPort<OfAccount, ReadFileAnswer>('myAccount.readFile');

export type ReadPaymentsAnswer =
  | { readonly kind: 'payments'; readonly payments: readonly Payment[] }
  | FileRefused
  | NotAllowed
  | SessionOver
  | NotNow;

/** Reads the payments of 24 months of that file, the newest first. */
export const readPayments = answerPort<OfAccount, ReadPaymentsAnswer>('myAccount.readPayments');

export interface ChooseFileInput extends OfAccount {
  /** One of `others`; null: the person's own. */
  readonly file: string | null;
}

export type ChooseFileAnswer = { readonly kind: 'chosen' } | NotAllowed | SessionOver | NotNow;

/** Goes into another file. Repeating it is safe. */
export const chooseFile = answerPort<ChooseFileInput, ChooseFileAnswer>('myAccount.chooseFile');
