import { afterAll, beforeAll, describe, inject } from 'vitest';
import { createDatabase } from '../../../tools/postgres/start-postgres.mjs';
import { connect, type DatabaseLocation } from '../database/connect.ts';
import type { OpenDatabase } from '../database/database.ts';
import { systemClock } from '../server/clock.ts';
import { memoryDatabase } from './memory-databases.ts';

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
  describe(`${name} (embedded)`, () => onOne('memory', suite));
  describe(`${name} (PostgreSQL)`, () => onOne('postgresql', suite));
}

/** Runs a suite on PostgreSQL only: for what needs several instances or a restart. */
export function onPostgres(name: string, suite: (database: SuiteDatabase) => void): void {
  describe(`${name} (PostgreSQL)`, () => onOne('postgresql', suite));
}

function onOne(engine: 'memory' | 'postgresql', suite: (database: SuiteDatabase) => void): void {
  let location: DatabaseLocation = { kind: 'memory' };
  let opened: OpenDatabase | undefined;

  beforeAll(async () => {
    if (engine === 'memory') {
      opened = await memoryDatabase();
      return;
    }
    location = {
      kind: 'postgresql',
      url: await createDatabase(inject('postgresUrl'), 'gateway', inject('migratedUrl')),
    };
    opened = await connect(location, systemClock);
  });

  afterAll(async () => {
    await opened?.close();
  });

  suite({
    open: () => {
      if (opened === undefined) throw new Error('the database is there only while tests run');
      return opened;
    },
    location: () => location,
  });
}
