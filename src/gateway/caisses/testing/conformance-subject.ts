import type { CreatingPeople } from './creations-conformance.ts';
import type { DocumentType } from '#domain/documents/document-types.ts';
import type { FileRefusal } from '#domain/documents/refusal.ts';
import type { GuardianNumber } from '#domain/identity/guardian-number.ts';
import type { PivotIdentity } from '#domain/identity/pivot-identity.ts';
import type { CalendarDate, EpochMs } from '#domain/time/instant.ts';
import type { ConnectedCaisse, Standing } from '../caisse.ts';

/** A person known to the connector under test. */
export interface KnownPerson {
  readonly nir: string;
  readonly birthName: string;
  /** The same name as a hurried visitor types it: other case, no accents. */
  readonly birthNameTyped: string;
  readonly birthDate: CalendarDate;
  readonly postalCode: string;
  readonly cardSerial: string;
  /** As FranceConnect tells it: another case, and one given name more than on file. */
  readonly pivot: PivotIdentity;
}

/** A guardian with an active account. */
export interface KnownGuardian {
  readonly number: GuardianNumber;
  readonly unknownNumber: GuardianNumber;
  readonly password: string;
  /** Everybody whom they protect. */
  readonly protects: readonly KnownPerson[];
  /** Whose guardianship has ended: one at least. */
  readonly protectedOnce: readonly KnownPerson[];
}

/** People for the suite of `documents`. */
export interface KnownFiles {
  /** With documents: together they have one of each type that the caisse can give. */
  readonly holders: readonly KnownPerson[];
  /** Types of the kind of the caisse that it never gives. */
  readonly neverGiven?: readonly DocumentType[];
  /** Of whose file nothing is given. */
  readonly refused: readonly { readonly person: KnownPerson; readonly reason: FileRefusal }[];
}

/** What a caisse must provide for the suite: a test installation of its own systems. */
export interface ConformanceSubject {
  readonly caisse: ConnectedCaisse;
  /** Active, without account, with a card in order, a mobile and an e-mail. */
  readonly ordinary: KnownPerson;
  /** Another one like it: the suite locks this one's account. */
  readonly toBeLocked: KnownPerson;
  /** Active, with a card in opposition. */
  readonly withOpposedCard: KnownPerson;
  /** People in each standing but `active` that this caisse can give. */
  readonly standings: Readonly<Partial<Record<Exclude<Standing, 'active'>, KnownPerson>>>;
  /** With an account whose password is the old one of eight digits (#169); only a caisse that has such accounts. */
  readonly withLegacyPassword?: KnownPerson & { readonly password: string };
  /** Active, and without account; no test opens one. */
  readonly withoutAccount: KnownPerson;
  readonly withoutContacts: KnownPerson;
  /** Active, with a mobile and an e-mail: the suite opens their accounts and changes their contacts. */
  readonly changingContacts: readonly [KnownPerson, KnownPerson];
  /** Two in the file of the first; the suite gives and withdraws the authorisation. Only a caisse with `authorisations`. */
  readonly couple?: { readonly responsible: KnownPerson; readonly spouse: KnownPerson };
  /** The same, of a couple that has ended and was authorised. */
  readonly endedCouple?: { readonly responsible: KnownPerson; readonly spouse: KnownPerson };
  /** Only of a caisse with `guardianships`. */
  readonly guardian?: KnownGuardian;
  /** Only of a caisse with `documents`. */
  readonly documents?: KnownFiles;
  /** In the file of somebody else, in no couple: a spouse, and a child or a dependant. Only a caisse with `authorisations`. */
  readonly inFileOfOther?: { readonly spouse: KnownPerson; readonly other: KnownPerson };
  /** Responsible for a file each: with payments of months and no debt, with a debt, and without anything. Only with `file`. */
  readonly fileHolders?: Readonly<Record<'paid' | 'indebted' | 'empty', KnownPerson>>;
  /** Insured people: paid for care in these months, with a stoppage of work, after an accident at work. Only with `insuredFile`. */
  readonly insured?: Readonly<Record<'ordinary' | 'withLeave' | 'withAccident', KnownPerson>>;
  /**
   * With messages that nobody has opened, and with one about health where the caisse writes of it; the suite opens them all. Only
   * with `messages`.
   */
  readonly messageHolders?: { readonly withUnread: KnownPerson; readonly withHealth?: KnownPerson };
  /** Two people of the same civil status. */
  readonly twins: readonly [KnownPerson, KnownPerson];
  readonly unknown: KnownPerson;
  /** Only of a caisse with `creations`. */
  readonly creating?: CreatingPeople;
  readonly acceptedPassword: string;
  readonly otherAcceptedPassword: string;
  readonly refusedPassword: string;
  readonly now: () => EpochMs;
}
