import { answerPort } from '../common/not-provided.ts';

/**
 * - `waiting`: a complete new version is installed and waits.
 * - `redundant`: its installation failed; the old version goes on. Never silent.
 * - `notVerified`: what the gateway has is no release that may follow this one (P40). Never silent.
 */
export type CheckAnswer =
  | { readonly kind: 'upToDate' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'redundant' }
  | { readonly kind: 'notVerified' }
  | { readonly kind: 'unreachable' };

export type ActivateAnswer = { readonly kind: 'activated' } | { readonly kind: 'redundant' };

/** Asks for a new version, judges it, and waits until its installation ends one way or the other. */
export const checkForUpdate = answerPort<Record<never, never>, CheckAnswer>('update.checkForUpdate');

/** Tells the waiting version to take over; answers once it controls the page. */
export const activateUpdate = answerPort<Record<never, never>, ActivateAnswer>('update.activateUpdate');
