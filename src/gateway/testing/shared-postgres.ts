import type { TestProject } from 'vitest/node';
import { startPostgres } from '../../../tools/postgres/start-postgres.mjs';
import { connect } from '../database/connect.ts';
import { migrate } from '../database/migrate.ts';
import { systemClock } from '../server/clock.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server that all suites share. */
    readonly postgresUrl: string;
    /** Its database with the schema of this build, to be copied. */
    readonly migratedUrl: string;
  }
}

/** Once per run: starts a PostgreSQL for all suites, and migrates the one database that each of them copies. */
export default async function sharePostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  const url = await server.createDatabase('migrated');
  const { kysely, close } = await connect({ kind: 'postgresql', url }, systemClock);
  await migrate(kysely, systemClock);
  await close();
  project.provide('postgresUrl', server.url);
  project.provide('migratedUrl', url);
  return server.stop;
}
