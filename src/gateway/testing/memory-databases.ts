import { openEmbedded } from '../database/connect.ts';
import type { OpenDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { systemClock, type Clock } from '../server/clock.ts';

/** The files of a database: before any migration, and with the schema of this build. */
interface Templates {
  readonly empty: Blob;
  readonly migrated: Blob;
}

let templates: Promise<Templates> | undefined;

/** Once per worker: PGlite takes ten times as long to make a database from nothing as to copy one. */
async function makeTemplates(): Promise<Templates> {
  const { pglite, kysely, close } = await openEmbedded({}, systemClock);
  const empty = await pglite.dumpDataDir('none');
  await migrate(kysely, systemClock);
  const migrated = await pglite.dumpDataDir('none');
  await close();
  return { empty, migrated };
}

/** An embedded database in memory, without rows, and with the schema of this build unless it shall be empty. */
export async function memoryDatabase(
  state: keyof Templates = 'migrated',
  clock: Clock = systemClock,
): Promise<OpenDatabase> {
  templates ??= makeTemplates();
  return await openEmbedded({ loadDataDir: (await templates)[state] }, clock);
}
