import type { CivilStatus, TypedContact } from '#domain/account/creation.ts';
import type { Iban } from '#domain/bank/iban.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Email } from '#domain/identity/contact.ts';
import type { PivotIdentity } from '#domain/identity/pivot-identity.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import type { CaisseAuthorisations } from './caisse-authorisations.ts';
import type { CaisseDocuments } from './caisse-documents.ts';
import type { CaisseFile } from './caisse-file.ts';
import type { CaisseGuardianships } from './caisse-guardianships.ts';
import type { CaisseInsuredFile } from './caisse-insured-file.ts';
import type { CaisseMessages } from './caisse-messages.ts';
import type { PersonFound } from './person-found.ts';
import type { PersonId } from './person-id.ts';

/** What a visitor gave to be found. The caisse compares; it never gives an identity back. */
export type PersonQuery =
  /** NIR and full birth date: a presented card, or a code typed on a kiosk. */
  | { readonly by: 'birthDate'; readonly nir: string; readonly birthDate: CalendarDate }
  /** What a visitor without a card types (SECURITY « Identity and levels », level `declared`). Birth name as typed. */
  | {
      readonly by: 'declaration';
      readonly nir: string;
      readonly birthName: string;
      readonly birthDate: CalendarDate;
      readonly postalCode: string;
    }
  /**
   * Somebody who forgot their password (#153). The letters of the birth name alone, as `plainName` gives them: the caisse
   * compares them with its own written likewise, and finds nobody by a name that is almost the same.
   */
  | { readonly by: 'birthName'; readonly nir: string; readonly birthName: string }
  /** NIR alone: only beside a reference and a code, which are the proof (public page). */
  | { readonly by: 'nir'; readonly nir: string };

/** Whether the caisse lets this person hold an account now. */
export type Standing =
  | 'active'
  | 'suspended'
  | 'struckOff'
  | 'deceased'
  /** Under 15: the account is the parents' (#171). */
  | 'minor'
  /** Known here, but another caisse or scheme is in charge. */
  | 'notConcerned';

/** A way to reach the person, as it stands on file. */
export interface OnFile {
  /** French mobile in national form, ten digits; or an e-mail address. */
  readonly value: string;
  /** When it was last added or changed; SECURITY « Identity and levels »: less than 7 days ago it receives no code. */
  readonly changedAt: EpochMs;
}

export interface Contacts {
  readonly mobile: OnFile | null;
  readonly mail: OnFile | null;
}

export type Account =
  | { readonly kind: 'none' }
  | { readonly kind: 'active'; readonly passwordChangedAt: EpochMs }
  | { readonly kind: 'locked' };

/** The password arrives in clear and is never kept so; `at` is the gateway's time of the request. */
export interface PasswordRequest {
  readonly person: PersonId;
  readonly password: string;
  readonly at: EpochMs;
}

export type PasswordOutcome =
  /** The account is active with this password; repeating the same request changes nothing more. */
  | { readonly kind: 'set'; readonly passwordChangedAt: EpochMs }
  /** The caisse knows the person's NIR and birth date: it applies the rules the gateway cannot. */
  | { readonly kind: 'passwordRefused'; readonly failed: readonly string[] }
  /** Standing or account forbid it. */
  | { readonly kind: 'notAllowed' };

/**
 * What a typed password opens. For a person that the caisse does not know the gateway passes a name of its own making: the
 * answer is `wrong`, after as much work as for everybody else.
 */
export type PasswordVerdict =
  | { readonly kind: 'right'; readonly passwordChangedAt: EpochMs }
  /** The old password of eight digits, before a first connection (#169): it opens nothing but the choice of a new one. */
  | { readonly kind: 'legacyRight'; readonly passwordChangedAt: EpochMs }
  | { readonly kind: 'wrong' }
  /** Standing or lock forbid it, whatever the password. */
  | { readonly kind: 'notAllowed' };

export interface CardQuery {
  readonly serial: string;
  readonly person: PersonId;
}

export type CardStanding = 'valid' | 'opposed' | 'otherHolder' | 'unknown';

/** Why the gateway asks for a lock; the caisse shows its own words to the person. */
export type LockReason = 'kioskCompromised';

/** Who wants an account, as far as a caisse compares it with its file. */
export interface CreationQuery {
  /** The number, the birth names, the first of the first names and the birth date are compared; nothing else decides. */
  readonly civilStatus: CivilStatus;
  /** Compared with the account on file where a caisse asks for it (#256); undefined where it does not. */
  readonly iban: Iban | undefined;
}

/**
 * `exact`: letter for letter, as `plainName` and `plainFirstName` write. `alike`: the birth name is the same for `sameName`
 * only, so without its particle. One wrong datum and no such person give the same answer.
 */
export type CreationMatch =
  | { readonly kind: 'found'; readonly person: PersonId; readonly writing: 'exact' | 'alike' }
  | { readonly kind: 'unknown' };

/** Whose account has a mail address (#251). */
export type MailHolder = { readonly kind: 'free' } | { readonly kind: 'taken'; readonly person: PersonId };

/** An account to open for a proven person. The password arrives in clear and is never kept so. */
export interface AccountOpening extends PasswordRequest {
  /** Same identifier, same account: it is opened once, and a later password under it replaces the first one. */
  readonly id: string;
  readonly civilStatus: CivilStatus;
  /** Proven by a code; it takes the place of a contact of its kind on file. */
  readonly contact: TypedContact;
}

export type OpeningOutcome =
  | { readonly kind: 'opened'; readonly passwordChangedAt: EpochMs }
  | Extract<PasswordOutcome, { readonly kind: 'passwordRefused' | 'notAllowed' }>
  /** There is one already, opened in another way. */
  | { readonly kind: 'accountExists' }
  /** The mail address belongs to another account: refused by a constraint of the caisse, not by a look beforehand. */
  | { readonly kind: 'mailTaken' };

/** A letter to the postal address on file, whole but for the address: the caisse's print service writes that itself. */
export interface Letter {
  /** Same identifier, same letter: printed once. */
  readonly id: string;
  readonly person: PersonId;
  /** A4, the place of the window left free (`src/gateway/letters/`). */
  readonly pdf: Uint8Array;
}

export type LetterOutcome = 'queued' | 'noAddress';

/** Finds a person, and says whether the caisse lets them hold an account. */
export interface CaissePeople {
  find(query: PersonQuery, signal?: AbortSignal): Promise<PersonFound>;
  standing(person: PersonId, signal?: AbortSignal): Promise<Standing>;
}

/** Finds people by what FranceConnect says of them. */
export interface CaissePivot {
  /**
   * Everybody on file whose civil status is this one: nobody, one, or several. The gateway opens nothing unless it is one, so
   * two files of one person are for the caisse to join.
   */
  find(identity: PivotIdentity, signal?: AbortSignal): Promise<readonly PersonId[]>;
}

export interface CaisseContacts {
  of(person: PersonId, signal?: AbortSignal): Promise<Contacts>;
  /**
   * Puts a contact that its holder has proven on file, in the place of the one of its kind. One that stands there already
   * keeps its age.
   */
  change(change: ContactChange, signal?: AbortSignal): Promise<ContactOutcome>;
}

/** `at` is the gateway's time of the request: the same when it is repeated. */
export interface ContactChange {
  readonly person: PersonId;
  readonly contact: TypedContact;
  readonly at: EpochMs;
}

export type ContactOutcome =
  /** It is on file; repeating the same request changes nothing more. */
  | { readonly kind: 'changed' }
  /** The address belongs to another account (#251): refused by a constraint of the caisse, not by a look beforehand. */
  | { readonly kind: 'mailTaken' }
  /** Standing or account forbid it. */
  | { readonly kind: 'notAllowed' };

export interface CaisseAccounts {
  of(person: PersonId, signal?: AbortSignal): Promise<Account>;
  /** Opens the account if there is none, replaces the password if there is one. */
  setPassword(request: PasswordRequest, signal?: AbortSignal): Promise<PasswordOutcome>;
  /** Compares a typed password: the same work for a right one, a wrong one, and a person without account or unknown (I7). */
  verifyPassword(request: PasswordRequest, signal?: AbortSignal): Promise<PasswordVerdict>;
  lock(lock: { readonly person: PersonId; readonly reason: LockReason }, signal?: AbortSignal): Promise<void>;
}

export interface CaisseCards {
  standing(card: CardQuery, signal?: AbortSignal): Promise<CardStanding>;
}

/** Letters by post. The address stays at the caisse: the gateway never reads it. */
export interface CaisseLetters {
  /** Since when the postal address on file stands; null when there is none. */
  addressSince(person: PersonId, signal?: AbortSignal): Promise<EpochMs | null>;
  /** Hands a letter to the caisse's own print service. */
  send(letter: Letter, signal?: AbortSignal): Promise<LetterOutcome>;
}

/** Accounts that people create themselves (#167–#177, #250–#256). */
export interface CaisseCreations {
  match(query: CreationQuery, signal?: AbortSignal): Promise<CreationMatch>;
  /**
   * Whether the file lets this person create an account, whatever their standing: at a Caf a spouse, a child past the age, a
   * dependant person (#171); at a Cpam an insured of the régime général or of a partner (#250).
   */
  mayCreate(person: PersonId, signal?: AbortSignal): Promise<boolean>;
  /** The account that has this address; each address is `free` where one may serve several accounts. */
  holderOf(mail: Email, signal?: AbortSignal): Promise<MailHolder>;
  open(opening: AccountOpening, signal?: AbortSignal): Promise<OpeningOutcome>;
}

/**
 * What a caisse can do, by capability; each has at most eight methods of one input and a signal.
 *
 * Every expected outcome is a value. A rejected promise means one thing only: the caisse is down.
 * Implementations take the signal, stop work when it aborts, and may be called twice with the
 * same input: the second call changes nothing more. Asked about a name that they gave to nobody, they answer as for
 * somebody who has nothing: `notConcerned`, no contact, no account, no address, no file, no right to create an account.
 */
export interface CaisseCapabilities {
  readonly people: CaissePeople;
  readonly pivot: CaissePivot;
  readonly contacts: CaisseContacts;
  readonly accounts: CaisseAccounts;
  readonly cards: CaisseCards;
  readonly letters: CaisseLetters;
  readonly creations: CaisseCreations;
  readonly authorisations: CaisseAuthorisations;
  readonly guardianships: CaisseGuardianships;
  readonly documents: CaisseDocuments;
  readonly file: CaisseFile;
  readonly insuredFile: CaisseInsuredFile;
  readonly messages: CaisseMessages;
}

export type Capability = keyof CaisseCapabilities;

/** What a caisse needs for accounts and all that opens one. */
export const neededOfAccounts = ['people', 'contacts', 'accounts'] as const satisfies readonly Capability[];

interface CaisseItself {
  readonly id: CaisseId;
  /** Resolves when the caisse can serve; rejects when it cannot. */
  health(signal?: AbortSignal): Promise<void>;
}

/** One caisse as its connector reaches it: the capabilities that it has. */
export interface ConnectedCaisse extends CaisseItself, Partial<CaisseCapabilities> {}

/** One caisse as the gateway calls it, guarded. The caisse owns people, contacts, accounts and passwords. */
export interface Caisse extends CaisseItself, CaisseCapabilities {
  /** Those that it has: a call to another is refused as `notOffered`. */
  readonly capabilities: readonly Capability[];
}

/** The caisse did not answer, or not in time. Carries no detail of the person asked about. */
export class CaisseUnavailable extends Error {
  override readonly name = 'CaisseUnavailable';
  readonly caisse: CaisseId;
  readonly reason: 'timeout' | 'failure' | 'switchedOff' | 'notOffered';

  constructor(caisse: CaisseId, reason: CaisseUnavailable['reason']) {
    super(`caisse ${caisse} is unavailable (${reason})`);
    this.caisse = caisse;
    this.reason = reason;
  }
}
