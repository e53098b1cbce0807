import type { VisitorToken } from '#contract/identifiers.ts';
import type { SessionOpening } from '#domain/identity/password-ancestry.ts';
import type { Database, Transaction } from '../database/database.ts';
import { hashOf, isGivenAt, lockPlace, type KioskPlace, type SessionPlace } from './session-place.ts';
import { withVisitorTables } from './tables.ts';
import type { Holder, AccountSession } from './account-sessions.ts';

/**
 * Ends a visit by the token that it holds (wipe): all that was opened there, the token of a first use too. One that has opened
 * nothing yet ends alone: its visitor gives a code back, and an account may be open beside it. Says nothing of whether there
 * was one.
 */
export async function endVisit(database: Database, token: VisitorToken, place: SessionPlace): Promise<void> {
  const hash = hashOf(token);
  await database.transaction().execute(async (transaction) => {
    await lockPlace(transaction, place);
    const tables = withVisitorTables(transaction);
    const opener = tables
      .selectFrom('visitor_sessions')
      .select('hash')
      .where('hash', '=', hash)
      .where((row) => row.or([row('stage', '=', 'open'), row('first_use', 'is not', null)]))
      .where(isGivenAt(place));
    await tables
      .deleteFrom('visitor_sessions')
      .where(isGivenAt(place))
      .where((row) =>
        place.kind === 'phone' ? row('hash', '=', hash) : row.or([row('hash', '=', hash), row.exists(opener)]),
      )
      .execute();
  });
}

/** Ends what was opened so at one place: by who holds no token of it, since its answer may be lost. */
export async function endOpenedBy(
  transaction: Transaction,
  openedBy: SessionOpening,
  place: KioskPlace,
): Promise<void> {
  await withVisitorTables(transaction)
    .deleteFrom('visitor_sessions')
    .where('opened_by', '=', openedBy)
    .where(isGivenAt(place))
    .execute();
}

/** Ends one session. */
export async function endSession(
  database: Database | Transaction,
  { hash }: Pick<AccountSession, 'hash'>,
): Promise<void> {
  await withVisitorTables(database).deleteFrom('visitor_sessions').where('hash', '=', hash).execute();
}

/** Ends every session of a person at a caisse, but the one that is kept. */
export async function endSessionsOf(
  database: Database | Transaction,
  { caisse, person }: Holder,
  kept?: Pick<AccountSession, 'hash'>,
): Promise<void> {
  await withVisitorTables(database)
    .deleteFrom('visitor_sessions')
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .$if(kept !== undefined, (query) => query.where('hash', '<>', kept?.hash ?? Buffer.alloc(0)))
    .execute();
}
