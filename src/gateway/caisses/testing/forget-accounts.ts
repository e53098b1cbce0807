import type { Database } from '../../database/database.ts';
import type { ReferenceTables } from '../reference/tables.ts';

/** Closes every account of the reference caisses. */
export async function forgetAccounts(database: Database): Promise<void> {
  await database.withTables<ReferenceTables>().deleteFrom('reference_accounts').execute();
}
