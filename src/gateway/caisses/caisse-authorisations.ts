import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from './person-id.ts';

/** Somebody as the other one of a couple is shown: « Fabrice C. ». Handed to a screen and kept nowhere. */
export interface Spouse {
  readonly person: PersonId;
  /** First name and the first letter of the birth name, at most `SHORT_NAME_MAX_LENGTH` characters (`#contract/short-name.ts`). */
  readonly shortName: string;
}

/** The management of a couple's file, seen from one person (#46). A couple that has ended is in none of it. */
export interface Authorisations {
  /**
   * What the person is in the file of their household: the one who is responsible for it, that one's spouse, or somebody
   * else. Nobody else's authorisation changes it.
   */
  readonly role: 'responsible' | 'spouse' | 'other';
  /** The spouse in the file for which the person is responsible, and since when that one is authorised. */
  readonly spouse: (Spouse & { readonly authorisedSince: EpochMs | null }) | null;
  /** Those who authorise the person to manage their file. */
  readonly receivedFrom: readonly Spouse[];
}

export interface AuthorisationRequest {
  /** Responsible for the file. */
  readonly person: PersonId;
  /** As it was shown: no other spouse is authorised in its place. */
  readonly spouse: PersonId;
  /** The gateway's time of the request. */
  readonly at: EpochMs;
}

/** `notAllowed`: the person is not responsible for a file, or the other one is not their spouse now. */
export type AuthorisationOutcome = 'given' | 'notAllowed';

/** « Mes autorisations » (#46–#54, #185–#188): only a caisse whose files belong to couples has it. */
export interface CaisseAuthorisations {
  /** Read at each request: an authorisation ends with the couple, and with the withdrawal, at once. */
  of(person: PersonId, signal?: AbortSignal): Promise<Authorisations>;
  give(request: AuthorisationRequest, signal?: AbortSignal): Promise<AuthorisationOutcome>;
  /** Also when there was none. */
  withdraw(request: AuthorisationRequest, signal?: AbortSignal): Promise<void>;
}
