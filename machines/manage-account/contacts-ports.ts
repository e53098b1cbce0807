import type { TypedContact } from '#domain/account/creation.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';
import type { OneTimeCodeRefusal } from '../common/one-time-code.ts';

export type ContactKind = TypedContact['kind'];

/** A contact on file, masked (#154). */
export interface ShownContact {
  readonly kind: ContactKind;
  readonly masked: string;
}

/** Whether contacts may be changed in this session: `never` where a provisional code opened it. */
export type ContactChangeRight = 'now' | 'afterPassword' | 'never';

/** The gateway has closed the account, at any step. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

/** The hall offers the service no more, the session may not do it, or the caisse refuses. */
interface Refused {
  readonly kind: 'notAllowed' | 'notOffered';
}

interface TooManyTries {
  readonly kind: 'tooManyTries';
  readonly until: EpochMs;
}

/** The confirmation by password is missing, or older than five minutes. */
interface ProofNeeded {
  readonly kind: 'proofNeeded';
}

export type ContactsAnswer =
  | { readonly kind: 'contacts'; readonly contacts: readonly ShownContact[]; readonly change: ContactChangeRight }
  | Refused
  | SessionOver
  | NotNow;

/** Reads the contacts on file, and whether they may be changed. */
export const readContacts = answerPort<{ readonly token: string }, ContactsAnswer>('manageAccount.readContacts');

export interface ConfirmInput {
  readonly token: string;
  readonly currentPassword: string;
}

export type ConfirmAnswer =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'doesNotMatch' }
  | TooManyTries
  | Refused
  | SessionOver
  | NotNow;

/** The current password, good for five minutes. */
export const confirmHolder = answerPort<ConfirmInput, ConfirmAnswer>('manageAccount.confirmHolder');

export interface ContactCodeInput {
  readonly token: string;
  readonly contact: TypedContact;
}

export type ContactCodeAnswer =
  | { readonly kind: 'accepted'; readonly againAt: EpochMs }
  | ProofNeeded
  | TooManyTries
  | Refused
  | SessionOver
  | NotNow;

/** Sends a code to the new contact. Nothing tells whether it left. */
export const sendContactCode = answerPort<ContactCodeInput, ContactCodeAnswer>('manageAccount.sendContactCode');

export interface ChangeContactInput extends ContactCodeInput {
  readonly act: string;
  readonly code: OneTimeCode;
}

export type ChangeContactAnswer =
  | { readonly kind: 'changed'; readonly contacts: readonly ShownContact[] }
  | { readonly kind: 'codeRefused'; readonly reason: OneTimeCodeRefusal }
  /** The address belongs to another account (#251). */
  | { readonly kind: 'mailTaken' }
  | ProofNeeded
  | TooManyTries
  | Refused
  | SessionOver
  /** After `offline` and `caisseUnavailable` the contact may have changed, and may not have. */
  | NotNow;

/** Changes the contact. The same act with the same contact asks for its outcome. */
export const changeContact = answerPort<ChangeContactInput, ChangeContactAnswer>('manageAccount.changeContact');
