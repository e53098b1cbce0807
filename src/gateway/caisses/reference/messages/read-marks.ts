import type { MessageRef } from '#domain/messages/message.ts';
import type { Database } from '../../../database/database.ts';
import type { FileKey } from '../life/life-store.ts';
import type { ReferenceTables } from '../tables.ts';

/** Messages of a file that somebody has opened. */
export async function readMarks(database: Database, { caisse, person }: FileKey): Promise<ReadonlySet<MessageRef>> {
  const rows = await database
    .withTables<ReferenceTables>()
    .selectFrom('reference_messages_read')
    .select('message')
    .where('caisse', '=', caisse)
    .where('person', '=', person)
    .execute();
  return new Set(rows.map(({ message }) => message));
}

/** Marks one as read; a second time changes nothing. */
export async function markRead(database: Database, file: FileKey, message: MessageRef): Promise<void> {
  await database
    .withTables<ReferenceTables>()
    .insertInto('reference_messages_read')
    .values({ ...file, message })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
