import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { GatewayTables } from './tables.ts';

/**
 * The gateway's own tables. A part with tables of its own declares them in its folder and reads them with
 * `database.withTables<ItsTables>()`; the same works on a transaction.
 *
 * Columns mean the same on both engines: instants are `bigint` milliseconds since 1970 and arrive as
 * `number`, `bytea` arrives as `Buffer`, `count(*)` as `number`.
 */
export type Database = Kysely<GatewayTables>;

/** A transaction on the gateway's tables. No network call, no file and no sleep inside one. */
export type Transaction = KyselyTransaction<GatewayTables>;

/** An open database and how to leave it. */
export interface OpenDatabase {
  readonly kysely: Database;
  /** `embedded` is PGlite: one process, one connection, no fsync. */
  readonly engine: 'embedded' | 'postgresql';
  /** Closes every connection and, for the embedded engine, gives the folder back. */
  close(): Promise<void>;
}
