import type { Generated } from 'kysely';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Database, Transaction } from '../database/database.ts';
import type { VisitorTables } from '../visitors/tables.ts';

/** What an act changes. */
export type ActKind = 'password' | 'authorisationGiven' | 'authorisationWithdrawn';

/** A change by its act (migrations 111 and 140). */
export type AccountActRow = {
  session_hash: Buffer;
  act_hash: Buffer;
  kind: ActKind;
  content_mac: Buffer;
  /** What the caisse is told, at each try the same. */
  at: EpochMs;
  lease: Generated<Buffer | null>;
  lease_until: Generated<EpochMs | null>;
  is_done: Generated<boolean>;
};

export type AccountTables = VisitorTables & { account_acts: AccountActRow };

/** The database, or a transaction on it, with the tables of accounts. */
export const withAccountTables = (database: Database | Transaction) => database.withTables<AccountTables>();
