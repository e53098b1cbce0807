import type { Audience } from '../account/acts.ts';
import type { CaisseId } from '../caisse/caisse.ts';
import type { Nir } from '../identity/nir.ts';
import type { SessionOpening } from '../identity/password-ancestry.ts';
import type { ClaimProof } from '../provisional-code/claim.ts';
import type { CodeRequest } from '../provisional-code/code-request.ts';
import type { CalendarDate, EpochMs } from '../time/instant.ts';

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

/** What holds of every account that is open on the kiosk. */
interface OpenAccountFacts {
  readonly caisse: CaisseId;
  /** Whose account it is: a guardian has one of their own (#151). */
  readonly audience: Audience;
  /** The gateway gave it for this visit (SECURITY « Visitor token »). */
  readonly token: string;
  /** What opened it: one that a provisional code has opened may not do everything. */
  readonly openedBy: SessionOpening;
  /** The account closes then, whatever happens; by the kiosk's own clock. */
  readonly endsAt: EpochMs;
}

/** A password, or the first use of a provisional code. */
export interface AuthenticatedIdentity extends OpenAccountFacts {
  readonly level: 'authenticated';
}

/** Two factors. */
export interface StrongIdentity extends OpenAccountFacts {
  readonly level: 'strong';
}

/** An account that is open on the kiosk. */
export type OpenAccountIdentity = AuthenticatedIdentity | StrongIdentity;

export const anonymous: AnonymousIdentity = { level: 'anonymous' };

/** The account that is open, if one is. */
export function openAccountOf(identity: Identity): OpenAccountIdentity | undefined {
  return identity.level === 'authenticated' || identity.level === 'strong' ? identity : undefined;
}
