import type { EpochMs } from '#domain/time/instant.ts';
import type { NotNow } from '../common/delay.ts';
import { answerPort } from '../common/not-provided.ts';

/** The management of a couple's file, as the caisse says it now (#46). */
export interface Authorisations {
  /** « Vous êtes le responsable de votre dossier » (#185). */
  readonly isResponsible: boolean;
  readonly spouse: { readonly ref: string; readonly name: string; readonly isAuthorised: boolean } | null;
  /** Those who authorise the visitor (#21). */
  readonly receivedFrom: readonly { readonly name: string }[];
}

/** The gateway has closed the account, at any step. */
interface SessionOver {
  readonly kind: 'sessionOver';
}

/** The hall offers the service no more. */
interface NotOffered {
  readonly kind: 'notOffered';
}

export type ReadAuthorisationsAnswer =
  | { readonly kind: 'authorisations'; readonly authorisations: Authorisations }
  | NotOffered
  | SessionOver
  | NotNow;

/** Reads both directions. */
export const readAuthorisations = answerPort<{ readonly token: string }, ReadAuthorisationsAnswer>(
  'authorisations.readAuthorisations',
);

/** Draws the identifier of one change: repeated, it asks for the outcome and does nothing twice. */
export const drawAct = answerPort<void, string>('authorisations.drawAct');

export type ChangeAuthorisationInput = {
  /** Of the open account. */
  readonly token: string;
  readonly act: string;
  /** The spouse as shown. */
  readonly spouse: string;
} & ({ readonly change: 'give'; readonly currentPassword: string } | { readonly change: 'withdraw' });

export type ChangeAuthorisationAnswer =
  | { readonly kind: 'changed'; readonly authorisations: Authorisations }
  /** The current password is another one. */
  | { readonly kind: 'doesNotMatch' }
  | { readonly kind: 'tooManyTries'; readonly until: EpochMs }
  /** Not this, not now: the couple or the authorisation is another one meanwhile. */
  | { readonly kind: 'notAllowed' }
  | NotOffered
  | SessionOver
  /** After `offline` and `caisseUnavailable` it may be done, and may not be. */
  | NotNow;

/** Gives or withdraws. The same act asks for its outcome. */
export const changeAuthorisation = answerPort<ChangeAuthorisationInput, ChangeAuthorisationAnswer>(
  'authorisations.changeAuthorisation',
);
