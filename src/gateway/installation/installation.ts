import type { EpochMs } from '#domain/time/instant.ts';
import { connect, type DatabaseLocation } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { keyFileMode, markKeyFile } from '../keys/key-file-mark.ts';
import type { Clock } from '../server/clock.ts';
import type { Mode } from '../server/mode.ts';

/** The database or the keys are of another kind than this start. One plain sentence; nothing was served. */
export class InstallationMismatch extends Error {
  override readonly name = 'InstallationMismatch';
}

/**
 * What the database is: its row says so. A database without one was made before rows were written: then kiosks and
 * agents tell: one of a demonstration makes it one, others alone make it production. Undefined: nobody is there yet.
 */
export async function databaseMode(database: Database): Promise<Mode | undefined> {
  const row = await database.selectFrom('installation').select('mode').executeTakeFirst();
  if (row !== undefined) return row.mode;
  const born = await traces(database);
  if (born.includes(true)) return 'demonstration';
  // A start in demonstration by mistake must not take the database of a fleet out of production for good.
  return born.length > 0 ? 'production' : undefined;
}

/** What a database is that is not open yet; a command without `BORNE_MODE` asks it. */
export async function recordedMode(location: DatabaseLocation, clock: Clock): Promise<Mode | undefined> {
  const opened = await connect(location, clock);
  try {
    await migrate(opened.kysely, clock);
    return await databaseMode(opened.kysely);
  } finally {
    await opened.close();
  }
}

interface Installation {
  readonly database: Database;
  readonly keysFile: string;
}

/**
 * Compares what database and key file are with how the gateway is started, then writes it down where it is missing. What
 * demonstration wrote would stay alive in production: kiosks that enrolled themselves, agents with printed PINs, keys that
 * lay on a developer's machine (SECURITY « Demonstration »).
 *
 * @throws InstallationMismatch
 */
export async function settleInstallation(
  { database, keysFile }: Installation,
  mode: Mode,
  now: EpochMs,
): Promise<void> {
  const ofDatabase = await databaseMode(database);
  // Keys without a mark have served the database that they lie beside.
  const ofKeys = (await keyFileMode(keysFile)) ?? ofDatabase;
  if (ofDatabase !== undefined) {
    await writeMode(database, ofDatabase, now);
    if (ofKeys === ofDatabase) await markKeyFile(keysFile, ofDatabase);
  }
  if (ofDatabase !== undefined && ofDatabase !== mode) throw new InstallationMismatch(databaseSentences[mode]);
  if (ofKeys !== undefined && ofKeys !== mode) throw new InstallationMismatch(keySentences[mode](keysFile));
  await writeMode(database, mode, now);
  await markKeyFile(keysFile, mode);
}

/** By the mode of the start that is refused. */
const databaseSentences = {
  production:
    'This database served a demonstration: production refuses it, since its kiosks and agents would stay. Make a new one with npm run new-installation.',
  demonstration:
    'This database is in production: a demonstration is refused on it. Set DATABASE_URL or DATA_DIR to another one.',
} as const satisfies Record<Mode, string>;

const keySentences = {
  production: (path) =>
    `The keys in ${path} served a demonstration: production refuses them. Make new ones with npm run new-installation.`,
  demonstration: (path) =>
    `The keys in ${path} are in production: a demonstration is refused with them. Set KEYS_FILE to another file.`,
} as const satisfies Record<Mode, (path: string) => string>;

/** Writes the row once; of several instances that start together the first one does. */
async function writeMode(database: Database, mode: Mode, now: EpochMs): Promise<void> {
  await database
    .insertInto('installation')
    .values({ mode, written_at: now })
    .onConflict((conflict) => conflict.column('only_one').doNothing())
    .execute();
  const written = await database.selectFrom('installation').select('mode').executeTakeFirstOrThrow();
  if (written.mode !== mode) throw new InstallationMismatch(databaseSentences[mode]);
}

/** What kiosks and agents were born in, one value each. */
async function traces(database: Database): Promise<readonly boolean[]> {
  const tables = ['kiosks', 'agents'] as const;
  const found = await Promise.all(
    tables.map((table) => database.selectFrom(table).select('demonstration').distinct().execute()),
  );
  return found.flat().map(({ demonstration }) => demonstration);
}
