import type { GuardianNumber } from '#domain/identity/guardian-number.ts';
import type { PersonFound } from './person-found.ts';
import type { PersonId } from './person-id.ts';

/** Somebody under guardianship, as their guardian's list shows them: « Jeanne S. ». Handed to a screen and kept nowhere. */
export interface ProtectedPerson {
  readonly person: PersonId;
  /** First name and the first letter of the birth name, at most `SHORT_NAME_MAX_LENGTH` characters. */
  readonly shortName: string;
}

/** Longest list of {@link CaisseGuardianships.of}. */
export const PROTECTED_PEOPLE_MAX = 500;

/**
 * « Espace tuteur » (#151): only a caisse that says whom a guardian protects has it. A guardian has a name of their own, which
 * `accounts` and `contacts` serve as any other and which no NIR finds: a guardian who is also insured or allocataire is two.
 */
export interface CaisseGuardianships {
  /** The guardian who has this number; a number that nobody has is `unknown`. */
  find(query: { readonly number: GuardianNumber }, signal?: AbortSignal): Promise<PersonFound>;
  /** Whom a guardian protects, by name. Read at each request: a guardianship that has ended opens nothing more. */
  of(guardian: PersonId, signal?: AbortSignal): Promise<readonly ProtectedPerson[]>;
  /** « Hélène L. »: how a paper says who asked for it; null for a name that is no guardian's. Handed on and kept nowhere. */
  nameOf(guardian: PersonId, signal?: AbortSignal): Promise<string | null>;
}
