import type { ActsAs } from '#domain/account/acts.ts';
import type { PersonId } from '../caisses/person-id.ts';
import type { Database, Transaction } from '../database/database.ts';
import { withVisitorTables } from './tables.ts';
import type { Holder, AccountSession } from './account-sessions.ts';

/** The session acts in the file of somebody who authorises its person, or whom its guardian protects. */
export async function actInFileOf(
  database: Database,
  { hash }: Pick<AccountSession, 'hash'>,
  other: PersonId,
  as: Exclude<ActsAs, 'self'>,
): Promise<void> {
  await withVisitorTables(database)
    .updateTable('visitor_sessions')
    .set({ acts_as: as, act_for: other })
    .where('hash', '=', hash)
    .execute();
}

/** The session acts for its own person. */
export async function actInOwnFile(database: Database, { hash }: Pick<AccountSession, 'hash'>): Promise<void> {
  await withVisitorTables(database)
    .updateTable('visitor_sessions')
    .set({ acts_as: 'self', act_for: null })
    .where('hash', '=', hash)
    .execute();
}

/** Whoever acts in the file of this person, as their spouse, does so no more. */
export async function endActingFor(
  transaction: Transaction,
  { caisse, person: spouse }: Holder,
  responsible: PersonId,
): Promise<void> {
  await withVisitorTables(transaction)
    .updateTable('visitor_sessions')
    .set({ acts_as: 'self', act_for: null })
    .where('caisse', '=', caisse)
    .where('person', '=', spouse)
    .where('act_for', '=', responsible)
    .execute();
}
