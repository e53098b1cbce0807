import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { InsuredOverview } from '#domain/insured-file/overview.ts';
import type { HealthPayments } from '#domain/insured-file/payments.ts';
import type { PreventionOffer } from '#domain/insured-file/prevention.ts';
import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';

/** A contact on file, masked. */
export interface MaskedContact {
  readonly kind: 'mobile' | 'mail';
  readonly masked: string;
}

/** What is shown first; its `health` is null below `strong`. */
export interface InsuredFile {
  readonly kind: 'file';
  readonly overview: InsuredOverview;
  readonly contacts: readonly MaskedContact[];
}

/** The caisse shows no file. */
interface FileRefused {
  readonly kind: 'refused';
  readonly reason: FileRefusal;
}

/** The gateway has closed the account. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

/** The session is below the level that it needs, or may not see it. */
interface NotAllowed {
  readonly kind: 'notAllowed';
}

interface OfAccount {
  /** Of the open account. */
  readonly token: string;
}

type NotShown = FileRefused | NotAllowed | SessionOver | NotNow;

export type ReadInsuredAnswer = InsuredFile | NotShown;

/** Reads what the caisse has of the insured person. */
export const readInsured = answerPort<OfAccount, ReadInsuredAnswer>('ameliAccount.readInsured');

/** Parts that are read for who asks for them: all of them about health. */
export const healthParts = ['payments', 'prevention'] as const;
export type HealthPart = (typeof healthParts)[number];

export interface ReadPartInput extends OfAccount {
  readonly part: HealthPart;
}

export type ReadPartAnswer =
  | { readonly kind: 'payments'; readonly payments: HealthPayments }
  | { readonly kind: 'prevention'; readonly offers: readonly PreventionOffer[] }
  | NotShown;

/** Reads one part; the gateway gives it at `strong` alone (P34). */
export const readPart = answerPort<ReadPartInput, ReadPartAnswer>('ameliAccount.readPart');
