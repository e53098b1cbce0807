import { afterAll, beforeAll, describe } from 'vitest';
import { startPostgres, type RealPostgres } from '../../../tools/postgres/start-postgres.mjs';
import { systemClock } from '../server/clock.ts';
import { connect, type DatabaseLocation } from '../database/connect.ts';
import type { OpenDatabase } from '../database/database.ts';
import { migrate } from '../database/migrate.ts';

/** A database for one suite: migrated, empty, and where it is. */
export interface SuiteDatabase {
  readonly open: () => OpenDatabase;
  /** Opens it once more, as a second instance or a restart would; PostgreSQL only. */
  readonly location: () => DatabaseLocation;
}

/**
 * Runs a suite twice: on the embedded engine in memory, and on a real PostgreSQL. Each gets a fresh database
 * with the schema of this build.
 */
export function onEachDatabase(name: string, suite: (database: SuiteDatabase) => void): void {
  describe(`${name} (embedded)`, () => onOne({ kind: 'memory' }, suite));
  describe(`${name} (PostgreSQL)`, () => onOne('postgresql', suite));
}

/** Runs a suite on PostgreSQL only: for what needs several instances or a restart. */
export function onPostgres(name: string, suite: (database: SuiteDatabase) => void): void {
  describe(`${name} (PostgreSQL)`, () => onOne('postgresql', suite));
}

function onOne(where: DatabaseLocation | 'postgresql', suite: (database: SuiteDatabase) => void): void {
  let server: RealPostgres | undefined;
  let location: DatabaseLocation | undefined;
  let opened: OpenDatabase | undefined;
  const started = <Value>(value: Value | undefined): Value => {
    if (value === undefined) throw new Error('the database is there only while tests run');
    return value;
  };

  beforeAll(async () => {
    if (where === 'postgresql') {
      server = await startPostgres();
      location = { kind: 'postgresql', url: await server.createDatabase('gateway') };
    } else {
      location = where;
    }
    opened = await connect(location, systemClock);
    await migrate(opened.kysely, systemClock);
  }, 60_000);

  afterAll(async () => {
    await opened?.close();
    await server?.stop();
  });

  suite({ open: () => started(opened), location: () => started(location) });
}
