import type { CodeServices } from '../services.ts';
import { withCodeTables } from '../tables.ts';

/** More than one minute brings; the rest waits for the next. */
const atOnce = 200;

/**
 * Tells people, on each contact on file, that three wrong tries destroyed their code. Runs apart from the tries, in
 * housekeeping and jobs, so that a try costs no further statement and no more time (I7).
 *
 * @returns how many codes were told of.
 */
export async function tellOfDestroyedCodes({
  database,
  notices,
  jobs,
}: Pick<CodeServices, 'database' | 'notices' | 'jobs'>): Promise<number> {
  const untold = await withCodeTables(database)
    .selectFrom('provisional_codes')
    .select(['id', 'caisse', 'person', 'ended_at'])
    .where('destruction_untold', '=', true)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at')
    .limit(atOnce)
    .$narrowType<{ ended_at: number }>()
    .execute();
  for (const { id, caisse, person, ended_at: at } of untold) {
    await database.transaction().execute(async (transaction) => {
      await notices.tell(transaction, { kind: 'codeDestroyed', caisse, person, at }, id);
      await withCodeTables(transaction)
        .updateTable('provisional_codes')
        .set({ destruction_untold: false })
        .where('id', '=', id)
        .execute();
    });
  }
  if (untold.length > 0) jobs.wake();
  return untold.length;
}
