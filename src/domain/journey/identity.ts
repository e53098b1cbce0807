import type { CaisseId } from '../caisse/caisse.ts';
import type { Nir } from '../identity/nir.ts';
import type { ClaimProof } from '../provisional-code/claim.ts';
import type { CodeRequest } from '../provisional-code/code-request.ts';
import type { CalendarDate } from '../time/instant.ts';

/** Who the session believes it serves, by level (I6); lives in the session's memory only. */
export type Identity =
  | AnonymousIdentity
  | DeclaredIdentity
  | PresentedIdentity
  | AuthenticatedIdentity
  | StrongIdentity;

export interface AnonymousIdentity {
  readonly level: 'anonymous';
}

/** Typed, unverified. */
export type DeclaredIdentity = { readonly level: 'declared' } & CodeRequest;

/** A genuine card and the birth date typed beside it. */
export interface PresentedIdentity {
  readonly level: 'presented';
  readonly caisse: CaisseId;
  readonly nir: Nir;
  readonly birthDate: CalendarDate;
  readonly proof: ClaimProof;
}

/** The gateway gave a visitor token for a password or a provisional code. */
export interface AuthenticatedIdentity {
  readonly level: 'authenticated';
  readonly caisse: CaisseId;
  readonly visitorToken: string;
}

/** Two factors. */
export interface StrongIdentity {
  readonly level: 'strong';
  readonly caisse: CaisseId;
  readonly visitorToken: string;
}

export const anonymous: AnonymousIdentity = { level: 'anonymous' };
