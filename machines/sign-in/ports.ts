import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Nir } from '#domain/identity/nir.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { NotNow } from '../common/delay.ts';
import type { NoticeChannel } from '../common/new-password.ts';
import { answerPort } from '../common/not-provided.ts';
import type { ReadinessAnswer } from '../common/readiness.ts';
import type { RefusedPassword } from '../common/refused-password.ts';

/** Checks that gateway and caisse answer, before the visitor is asked anything. */
export const checkReadiness = answerPort<{ readonly caisse: CaisseId }, ReadinessAnswer>('signIn.checkReadiness');

export interface SignInInput {
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly password: string;
}

/** The old password of eight digits opens the choice of a new one, and nothing else (#169). */
export interface PasswordToChoose {
  readonly token: string;
}

export type SignInAnswer =
  | { readonly kind: 'open'; readonly account: OpenAccountIdentity }
  | ({ readonly kind: 'passwordToChoose' } & PasswordToChoose)
  | RefusedPassword;

/** Opens the account. Each call counts as a try unless the answer is `notNow`. */
export const signIn = answerPort<SignInInput, SignInAnswer>('signIn.signIn');

export interface ChangePasswordInput {
  readonly caisse: CaisseId;
  readonly token: string;
  readonly password: string;
}

export type ChangePasswordAnswer =
  | { readonly kind: 'active'; readonly noticeSentTo: NoticeChannel; readonly account: OpenAccountIdentity }
  | { readonly kind: 'passwordRefused' }
  | { readonly kind: 'tokenExpired' }
  | NotNow;

/** Sets the new password. Repeating it after a lost answer asks for its outcome and does nothing twice. */
export const changePassword = answerPort<ChangePasswordInput, ChangePasswordAnswer>('signIn.changePassword');

/** Gives the token back when the visitor turns round. */
export const releaseToken = answerPort<{ readonly token: string }, void>('signIn.releaseToken');
