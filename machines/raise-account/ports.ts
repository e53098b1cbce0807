import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { OpenAccountIdentity } from '#domain/journey/identity.ts';
import type { OneTimeCode } from '#domain/one-time-code/code.ts';
import type { ClaimProof } from '#domain/provisional-code/claim.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';
import type { OneTimeCodeRefusal } from '../common/one-time-code.ts';

/** The gateway has closed the account, at any step. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

/** `until` is by the kiosk's own clock. */
interface TooManyTries {
  readonly kind: 'tooManyTries';
  readonly until: EpochMs;
}

/** A contact on file to which a code can go, masked (#154). */
export interface MaskedContact {
  readonly kind: 'mobile' | 'mail';
  readonly masked: string;
}

/** Why nothing raises this account. */
export type RaisingObstacle =
  /** A code opened it: never, in this session. */
  | 'openedByCode'
  /** What there is is too new, or the password descends from it. */
  | 'notYet'
  | 'noContact'
  /** The account closes before a message could come. */
  | 'noTime'
  | 'notOffered';

export type WaysAnswer =
  | { readonly kind: 'ways'; readonly contacts: readonly MaskedContact[]; readonly card: boolean }
  | { readonly kind: 'none'; readonly reason: Exclude<RaisingObstacle, 'noTime'> }
  | SessionOver
  | NotNow;

/** Asks by what the account may be raised, before the visitor is asked anything. */
export const findWays = answerPort<{ readonly caisse: CaisseId; readonly token: string }, WaysAnswer>(
  'raiseAccount.findWays',
);

export interface SendInput {
  readonly token: string;
  readonly contact: MaskedContact['kind'];
}

export type SendAnswer =
  | { readonly kind: 'accepted'; readonly againAt: EpochMs }
  /** What was offered raises nothing any more. */
  | { readonly kind: 'notAllowed' }
  | TooManyTries
  | SessionOver
  | NotNow;

/** « Envoyer », « Renvoyer un code ». Nothing tells whether it left. */
export const sendCode = answerPort<SendInput, SendAnswer>('raiseAccount.sendCode');

export type RaisingProof = { readonly kind: 'oneTimeCode'; readonly code: OneTimeCode } | ClaimProof;

export interface RaiseInput {
  readonly caisse: CaisseId;
  readonly token: string;
  readonly proof: RaisingProof;
}

export type RaiseAnswer =
  | { readonly kind: 'raised'; readonly account: OpenAccountIdentity }
  | { readonly kind: 'refused'; readonly reason: OneTimeCodeRefusal }
  | { readonly kind: 'notAllowed' }
  | TooManyTries
  | SessionOver
  | NotNow;

/** Shows the second factor. Repeated after a lost answer it hears the same. */
export const raiseAccount = answerPort<RaiseInput, RaiseAnswer>('raiseAccount.raiseAccount');
