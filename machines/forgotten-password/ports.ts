import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { BirthName } from '#domain/identity/birth-name.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import type { NotNow } from '../common/delay.ts';
import type { NoticeChannel } from '../common/new-password.ts';
import { answerPort } from '../common/not-provided.ts';
import type { ReadinessAnswer } from '../common/readiness.ts';

/** Counted for everybody alike, known or not. `until` is by the kiosk's own clock. */
interface TooManyTries {
  readonly kind: 'tooManyTries';
  readonly until: EpochMs;
}

/** The reset or its proof has come to its end: one begins again. */
interface Over {
  readonly kind: 'over';
}

/** What a right code gives: a new password may be chosen with it, for ten minutes. */
interface Proven {
  readonly kind: 'proven';
  readonly token: string;
}

/** Why a code opens nothing. All but `doesNotMatch` hear only the right digits, or a place that spent its tries. */
export type CodeRefusal = 'doesNotMatch' | 'codeExpired' | 'codeUsed' | 'codeReplaced' | 'codeDestroyed';

interface CodeRefused {
  readonly kind: 'codeRefused';
  readonly reason: CodeRefusal;
}

/** Where a code can go, masked (#154); of a letter's address nothing is shown. */
export interface ResetContact {
  readonly id: string;
  readonly kind: 'mobile' | 'mail' | 'letter';
  readonly masked: string | null;
}

/** Checks that gateway and caisse answer, before the visitor is asked anything. */
export const checkReadiness = answerPort<{ readonly caisse: CaisseId }, ReadinessAnswer>(
  'forgottenPassword.checkReadiness',
);

export interface AskedIdentity {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly birthName: BirthName;
}

export type StartAnswer =
  | { readonly kind: 'contacts'; readonly resetId: string; readonly contacts: readonly ResetContact[] }
  | TooManyTries
  | NotNow;

/** Begins the reset of a Caf account (#153): known or not, the answer is alike. */
export const startReset = answerPort<AskedIdentity, StartAnswer>('forgottenPassword.startReset');

export type LetterAnswer = Proven | CodeRefused | TooManyTries | NotNow;

/** « J'ai reçu un code par courrier »: number, name and code prove at once. */
export const proveByLetter = answerPort<AskedIdentity & { readonly code: OneTimeCode }, LetterAnswer>(
  'forgottenPassword.proveByLetter',
);

export interface SendInput {
  readonly resetId: string;
  readonly contactId: string;
}

/** `againAt`: no sooner may another one be asked for, by the kiosk's own clock. */
export type SendAnswer = { readonly kind: 'accepted'; readonly againAt: EpochMs } | Over | TooManyTries | NotNow;

/** « Envoyer », « Renvoyer un code » (#157, #159). Nothing tells whether it left. */
export const sendCode = answerPort<SendInput, SendAnswer>('forgottenPassword.sendCode');

export interface CheckInput {
  readonly resetId: string;
  readonly code: OneTimeCode;
}

export type CheckAnswer = LetterAnswer | Over;

/** Checks the six digits (#158). Each call counts as a try unless the answer is `notNow`. */
export const checkCode = answerPort<CheckInput, CheckAnswer>('forgottenPassword.checkCode');

export interface SaveInput {
  readonly token: string;
  readonly password: string;
}

export type SaveAnswer =
  | { readonly kind: 'active'; readonly noticeSentTo: NoticeChannel }
  | { readonly kind: 'passwordRefused' }
  | Over
  | NotNow;

/** Sets the new password. Repeating it after a lost answer asks for its outcome and does nothing twice. */
export const savePassword = answerPort<SaveInput, SaveAnswer>('forgottenPassword.savePassword');

export interface LinkInput {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly birthDate: CalendarDate;
}

export type LinkAnswer = { readonly kind: 'accepted' } | NotNow;

/** Asks for ameli's mail (#265): the answer is always the same. */
export const askLink = answerPort<LinkInput, LinkAnswer>('forgottenPassword.askLink');
