import type { Generated } from 'kysely';
import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { KioskId } from '#domain/provisional-code/allotment.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { CodeContact } from '../one-time-codes/tables.ts';

/** What proves the person of a creation. */
export type CreationFactor = 'card' | CodeContact;

/** A creation of an account (migration 151). */
export type AccountCreationRow = {
  id: string;
  caisse: CaisseId;
  identity: string;
  letter_identity: string;
  /** Of somebody unknown, or who may have no account: a name that no caisse gave. */
  person: PersonId | null;
  /** Whose contacts on file are told of it: also of somebody known who may have no account. */
  holder: Generated<PersonId | null>;
  kiosk_id: KioskId;
  kiosk_key_id: number;
  session_hash: Buffer;
  begun_on: KioskId;
  started_at: EpochMs;
  typed: Buffer | null;
  awaits: Generated<'typed' | 'onFile'>;
  contact_proven_at: Generated<EpochMs | null>;
  offered: Generated<CodeContact[]>;
  waiting_until: Generated<EpochMs | null>;
  letter_asked_at: Generated<EpochMs | null>;
  token_hash: Generated<Buffer | null>;
  token_until: Generated<EpochMs | null>;
  factor: Generated<CreationFactor | null>;
  contact_digest: Generated<Buffer | null>;
  lease: Generated<string | null>;
  lease_until: Generated<EpochMs | null>;
  act_hash: Generated<Buffer | null>;
  act_at: Generated<EpochMs | null>;
  former_contacts: Generated<Buffer | null>;
  set_at: Generated<EpochMs | null>;
  done_at: Generated<EpochMs | null>;
  forget_at: EpochMs;
};

type AccountCreationTables = { account_creations: AccountCreationRow };

/** The database, or a transaction on it, with the table of this folder. */
export const withCreations = (database: Database | Transaction) => database.withTables<AccountCreationTables>();
