import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { GuardianNumber } from '#domain/identity/guardian-number.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import { answerPort } from '../common/not-provided.ts';
import type { ReadinessAnswer } from '../common/readiness.ts';
import type { RefusedPassword } from '../common/refused-password.ts';

/** Checks that gateway and caisse answer, before the visitor is asked anything. */
export const checkReadiness = answerPort<{ readonly caisse: CaisseId }, ReadinessAnswer>(
  'guardianSignIn.checkReadiness',
);

export interface GuardianSignInInput {
  readonly caisse: CaisseId;
  readonly number: GuardianNumber;
  readonly password: string;
}

export type GuardianSignInAnswer = { readonly kind: 'open'; readonly account: OpenAccountIdentity } | RefusedPassword;

/** Opens the guardian's account. Each call counts as a try unless the answer is `notNow`. */
export const openAccount = answerPort<GuardianSignInInput, GuardianSignInAnswer>('guardianSignIn.openAccount');
