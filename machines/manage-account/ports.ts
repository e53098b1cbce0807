import type { AccountEventKind } from '#domain/account/history.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { NotNow } from '../common/delay.ts';
import type { NoticeChannel } from '../common/new-password.ts';
import { answerPort } from '../common/not-provided.ts';
import type { ReadinessAnswer } from '../common/readiness.ts';

/** The gateway has closed the account, at any step. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

/** The hall offers the service no more. */
interface NotOffered {
  readonly kind: 'notOffered';
}

/** Checks that gateway and caisse answer, before the visitor types a password. */
export const checkReadiness = answerPort<{ readonly caisse: CaisseId }, ReadinessAnswer>(
  'manageAccount.checkReadiness',
);

/** Draws the identifier of one change of the password: repeated, it asks for the outcome and does nothing twice. */
export const drawAct = answerPort<void, string>('manageAccount.drawAct');

export interface ChangePasswordInput {
  readonly caisse: CaisseId;
  /** Of the open account. */
  readonly token: string;
  readonly act: string;
  readonly currentPassword: string;
  readonly password: string;
}

export type ChangePasswordAnswer =
  | { readonly kind: 'changed'; readonly noticeSentTo: NoticeChannel; readonly account: OpenAccountIdentity }
  /** The current password is another one. */
  | { readonly kind: 'doesNotMatch' }
  | { readonly kind: 'passwordRefused' }
  | { readonly kind: 'tooManyTries'; readonly until: EpochMs }
  /** The caisse lets this person set no password now. */
  | { readonly kind: 'notAllowed' }
  | NotOffered
  | SessionOver
  /** After `offline` and `caisseUnavailable` the password may have changed, and may not have. */
  | NotNow;

/** Changes the password. The same act with the same password asks for its outcome. */
export const changePassword = answerPort<ChangePasswordInput, ChangePasswordAnswer>('manageAccount.changePassword');

/** What happened on the account. */
export interface HistoryEntry {
  readonly at: EpochMs;
  readonly kind: AccountEventKind;
  /** The name of the site whose kiosk it was; null: somewhere else. */
  readonly place: string | null;
}

export type HistoryAnswer =
  /** Newest first. */
  { readonly kind: 'history'; readonly entries: readonly HistoryEntry[] } | NotOffered | SessionOver | NotNow;

/** Reads the history of the account. */
export const readHistory = answerPort<{ readonly token: string }, HistoryAnswer>('manageAccount.readHistory');
