import { constants } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { connect } from '../database/connect.ts';
import type { Database } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';
import { createKeyFile, refuseKnownKeys } from '../keys/open-keys.ts';
import type { Clock } from '../server/clock.ts';
import type { Configuration } from '../server/configuration.ts';
import { InstallationMismatch, settleInstallation } from './installation.ts';

/**
 * Makes the database and the keys that this configuration names. What came before, a pilot in demonstration, is left
 * alone: its kiosks, agents and people do not come along. Sites come with the build; signed parameters are copied.
 *
 * @param parametersFrom the file of signed parameters to carry, if any.
 * @returns what to say to the operator.
 * @throws InstallationMismatch, KeyFileError when there is something already.
 */
export async function makeNewInstallation(
  { database: location, keysFile, mode, parametersFile, sites }: Configuration,
  parametersFrom: string | undefined,
  clock: Clock,
): Promise<readonly string[]> {
  await refuseKnownKeys(keysFile);
  const opened = await connect(location, clock);
  try {
    await migrate(opened.kysely, clock);
    if (await isInUse(opened.kysely)) {
      throw new InstallationMismatch(
        'This database has kiosks or agents already. Name a new one with DATABASE_URL or DATA_DIR.',
      );
    }
    await settleInstallation({ database: opened.kysely, keysFile }, mode, clock.now());
    await createKeyFile(keysFile, clock.now(), mode);
  } finally {
    await opened.close();
  }
  if (parametersFrom !== undefined) await carry(parametersFrom, parametersFile);
  return [
    `New installation, ${mode}. Its keys are in ${keysFile}: keep a copy apart from the database and its backups.`,
    `Sites: ${sites.map(({ siteId }) => siteId).join(', ')}.`,
    parametersFrom === undefined ? 'No parameters were carried.' : `Parameters are in ${parametersFile}.`,
    'Next: add the agents (add-agent), then enrol each kiosk (enrolment-code).',
  ];
}

async function isInUse(database: Database): Promise<boolean> {
  const tables = ['kiosks', 'agents'] as const;
  const rows = await Promise.all(tables.map((table) => database.selectFrom(table).select('id').limit(1).execute()));
  return rows.some((some) => some.length > 0);
}

/** Never over a file that is there. */
async function carry(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'none';
    throw new InstallationMismatch(
      `Database and keys are made, but the parameters were not copied to ${to} (${code}): copy them by hand.`,
    );
  }
}
