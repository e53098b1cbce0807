import type { AmeliChecks, CivilStatus, TypedContact } from '#domain/account/creation.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { BirthName } from '#domain/identity/birth-name.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import type { ClaimProof } from '#domain/provisional-code/claim.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { NotNow } from '../common/delay.ts';
import type { NoticeChannel } from '../common/new-password.ts';
import { answerPort } from '../common/not-provided.ts';
import type { ReadinessAnswer } from '../common/readiness.ts';

/** Counted for everybody alike, known or not. `until` is by the kiosk's own clock. */
interface TooManyTries {
  readonly kind: 'tooManyTries';
  readonly until: EpochMs;
}

/** The creation or its proof has come to its end: one begins again. */
interface Over {
  readonly kind: 'over';
}

/** The person is proven: a password may be chosen, for ten minutes. */
interface Proven {
  readonly kind: 'proven';
  readonly token: string;
}

/** Told to the proven person alone: an account is there already, or this person may create none. */
interface PersonRefused {
  readonly kind: 'accountExists' | 'notAllowed';
}

/** « 1 adresse mail = 1 compte » (#251): told only to who has received the code. */
interface MailTaken {
  readonly kind: 'mailTaken';
}

/** Why a code opens nothing. All but `doesNotMatch` hear only the right digits, or a place that spent its tries. */
export type CreationCodeRefusal = 'doesNotMatch' | 'codeExpired' | 'codeUsed' | 'codeReplaced' | 'codeDestroyed';

interface CodeRefused {
  readonly kind: 'codeRefused';
  readonly reason: CreationCodeRefusal;
}

/** Where a code can go that proves the person, masked; of a letter's address nothing is shown. */
export interface ContactOnFile {
  readonly id: string;
  readonly kind: 'mobile' | 'mail' | 'letter';
  readonly masked: string | null;
}

/** The contact of a creation that waited, masked: who holds the letter sees whether it is theirs. */
export interface WaitingContact {
  readonly kind: 'mobile' | 'mail';
  readonly masked: string;
}

/** Checks that gateway and caisse answer, before the visitor is asked anything. */
export const checkReadiness = answerPort<{ readonly caisse: CaisseId }, ReadinessAnswer>(
  'createAccount.checkReadiness',
);

export interface StartInput {
  readonly caisse: CaisseId;
  readonly civilStatus: CivilStatus;
  readonly contact: TypedContact;
  readonly proof?: ClaimProof;
  readonly ameli?: AmeliChecks;
}

/** `againAt`: no sooner may another code be asked for, by the kiosk's own clock. */
export type StartAnswer =
  | { readonly kind: 'started'; readonly creationId: string; readonly againAt: EpochMs }
  | TooManyTries
  | NotNow;

/** Begins a creation and sends a code to the contact that was typed (#175): known or not, the answer is alike. */
export const startCreation = answerPort<StartInput, StartAnswer>('createAccount.startCreation');

export interface SendInput {
  readonly creationId: string;
  /** One on file; the typed contact without. */
  readonly contactId?: string;
}

export type SendAnswer = { readonly kind: 'accepted'; readonly againAt: EpochMs } | Over | TooManyTries | NotNow;

/** « Renvoyer un code », or a code to a contact on file. Nothing tells whether it left. */
export const sendCode = answerPort<SendInput, SendAnswer>('createAccount.sendCode');

export interface CheckInput {
  readonly creationId: string;
  readonly code: OneTimeCode;
}

export type CheckAnswer =
  | Proven
  | { readonly kind: 'proofNeeded'; readonly contacts: readonly ContactOnFile[] }
  | CodeRefused
  | MailTaken
  | PersonRefused
  | Over
  | TooManyTries
  | NotNow;

/** Checks the six digits. Each call counts as a try unless the answer is `notNow`. */
export const checkCode = answerPort<CheckInput, CheckAnswer>('createAccount.checkCode');

export type PostponeAnswer = { readonly kind: 'waiting'; readonly until: EpochMs } | Over | NotNow;

/** « À confirmer »: what was typed waits for a proof of the person. */
export const postpone = answerPort<{ readonly creationId: string }, PostponeAnswer>('createAccount.postpone');

export interface LetterInput {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly birthName: BirthName;
  readonly code: OneTimeCode;
}

export type LetterAnswer =
  | (Proven & { readonly contact: WaitingContact })
  | CodeRefused
  | PersonRefused
  | TooManyTries
  | NotNow;

/** « J'ai reçu un code par courrier »: number, name and code go on with a creation that waited. */
export const resumeByLetter = answerPort<LetterInput, LetterAnswer>('createAccount.resumeByLetter');

export interface CreateInput {
  readonly caisse: CaisseId;
  readonly token: string;
  readonly password: string;
}

export type CreateAnswer =
  | { readonly kind: 'active'; readonly noticeSentTo: NoticeChannel; readonly account?: OpenAccountIdentity }
  | { readonly kind: 'passwordRefused' }
  | MailTaken
  | PersonRefused
  | Over
  | NotNow;

/** Opens the account. Repeating it after a lost answer asks for its outcome and does nothing twice. */
export const createAccount = answerPort<CreateInput, CreateAnswer>('createAccount.createAccount');
