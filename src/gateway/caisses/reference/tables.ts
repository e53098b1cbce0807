import type { Generated } from 'kysely';
import type { Month } from '#domain/benefits/calendar/month.ts';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { GuardianNumber } from '#domain/identity/guardian-number.ts';
import type { MessageRef } from '#domain/messages/message.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../person-id.ts';
import type { Standing } from '../caisse.ts';
import type { HouseholdRole, Scheme } from './demonstration-person.ts';

/**
 * Rows of the reference caisse (migrations 020, 121, 140, 150, 170, 180 and 182). They play the part of a caisse's own systems, so no
 * other code of the gateway may read them: the dependency check keeps this folder's tables private.
 */
export type ReferenceTables = {
  reference_people: {
    caisse: CaisseId;
    person: PersonId;
    /** Null exactly for a guardian, who has a number of their own. */
    nir: string | null;
    guardian_number: Generated<GuardianNumber | null>;
    first_name: string;
    birth_name: string;
    birth_date: string;
    postal_code: string;
    /** Never `minor`: the birth date says it. */
    standing: Exclude<Standing, 'minor'>;
    /** When the postal address last changed. */
    address_changed_at: Generated<EpochMs>;
    /** At a Caf: what the person is in the file of the household. */
    household_role: Generated<HouseholdRole>;
    /** At a Cpam: who insures the person. */
    scheme: Generated<Scheme>;
    /** The account into which the Cpam pays. */
    iban: Generated<string | null>;
    used_name: Generated<string | null>;
  };
  reference_contacts: {
    caisse: CaisseId;
    person: PersonId;
    kind: 'mobile' | 'mail';
    value: string;
    changed_at: EpochMs;
  };
  reference_accounts: {
    caisse: CaisseId;
    person: PersonId;
    password_hash: string;
    password_changed_at: EpochMs;
    lock_reason: string | null;
    /** The creation that set its password; null: another way. */
    creation_id: string | null;
  };
  /** « 1 adresse mail = 1 compte »: the addresses of accounts at a Cpam, in one writing each. */
  reference_account_mails: {
    caisse: CaisseId;
    mail: string;
    person: PersonId;
  };
  reference_cards: {
    caisse: CaisseId;
    serial: string;
    person: PersonId;
    opposed: boolean;
  };
  /** A couple in the file of one of the two. */
  reference_couples: {
    caisse: CaisseId;
    responsible: PersonId;
    spouse: PersonId;
    authorised_since: EpochMs | null;
    ended_at: EpochMs | null;
  };
  /** Whom a guardian protects. */
  reference_guardianships: {
    caisse: CaisseId;
    guardian: PersonId;
    protected: PersonId;
    ended_at: EpochMs | null;
  };
  /** The print queue: letters that the caisse's print service will take, address and all. */
  reference_letters: {
    id: string;
    caisse: CaisseId;
    person: PersonId;
    pdf: Buffer;
    queued_at: EpochMs;
  };
  /** What one month of a file was made from; each month is in `reference_life_months`. */
  reference_lives: {
    caisse: CaisseId;
    person: PersonId;
    seed: string;
    anchor_month: Month;
    file_number: string | null;
    last_month: Month;
    parameters_version: number;
    reading: 'law';
  };
  /** A month of a file, written once. */
  reference_life_months: {
    caisse: CaisseId;
    person: PersonId;
    month: Month;
    parameters_version: number;
    content: string;
  };
  /** Which message of a file somebody has opened. */
  reference_messages_read: {
    caisse: CaisseId;
    person: PersonId;
    message: MessageRef;
  };
};
