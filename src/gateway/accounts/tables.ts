import type { Generated } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { VisitorTables } from '../visitors/tables.ts';

/** What an act changes. */
export type ActKind = 'password' | 'contact' | 'authorisationGiven' | 'authorisationWithdrawn';

/** A change by its act (migrations 111 and 131). */
export type AccountActRow = {
  session_hash: Buffer;
  act_hash: Buffer;
  kind: ActKind;
  content_mac: Buffer;
  /** What the caisse is told, at each try the same. */
  at: EpochMs;
  /** Contacts that were on file before one of them changed, sealed: who must be told. */
  former: Generated<Buffer | null>;
  lease: Generated<Buffer | null>;
  lease_until: Generated<EpochMs | null>;
  is_done: Generated<boolean>;
};

export type AccountTables = VisitorTables & { account_acts: AccountActRow };

/** The database, or a transaction on it, with the tables of accounts. */
export const withAccountTables = (database: Database | Transaction) => database.withTables<AccountTables>();
