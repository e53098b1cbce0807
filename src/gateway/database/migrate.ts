import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Clock } from '../server/clock.ts';
import type { Database, Transaction } from './database.ts';

/** One step of the schema: a numbered file of plain SQL. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Any number; every instance of the gateway asks for the same one. */
const advisoryLock = 4_031_026_074;

const files = import.meta.glob<string>('./migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The migrations of this build, in order: 001–019 foundation, 020–139 codes, caisses, messages, accounts; 140–149 authorisations. */
export const migrations: readonly Migration[] = Object.entries(files)
  .map(([path, text]) => ({ name: path.replace(/^.*\/|\.sql$/g, ''), sql: text }))
  .sort((one, other) => (one.name < other.name ? -1 : 1));

/** The database does not fit this build: a changed or unknown migration. Nothing was touched. */
export class SchemaMismatch extends Error {
  override readonly name = 'SchemaMismatch';
}

/**
 * Brings the schema up to this build. Each file runs once, whole or not at all, in a transaction of its own;
 * several instances may start together, since each step takes the same lock.
 *
 * @returns the names of the migrations that ran now.
 * @throws SchemaMismatch when the database has run files that this build has not, or has otherwise.
 */
export async function migrate(
  database: Database,
  clock: Pick<Clock, 'now'>,
  steps: readonly Migration[] = migrations,
): Promise<readonly string[]> {
  await inLockedTransaction(database, createJournal);
  const ran: string[] = [];
  for (const step of steps) {
    const isNew = await inLockedTransaction(database, async (transaction) => {
      const applied = await appliedMigrations(transaction);
      refuseMismatch(applied, steps);
      if (applied.has(step.name)) return false;
      await sql.raw(step.sql).execute(transaction);
      await sql`insert into schema_migrations (name, checksum, applied_at)
        values (${step.name}, ${checksum(step)}, ${clock.now()})`.execute(transaction);
      return true;
    });
    if (isNew) ran.push(step.name);
  }
  return ran;
}

/** Migrations of this build that the database has not run: none when the gateway is ready. */
export async function missingMigrations(
  database: Database,
  steps: readonly Migration[] = migrations,
): Promise<readonly string[]> {
  const applied = await appliedMigrations(database);
  return steps.map((step) => step.name).filter((name) => !applied.has(name));
}

async function inLockedTransaction<Result>(
  database: Database,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return await database.transaction().execute(async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(transaction);
    return await work(transaction);
  });
}

async function createJournal(transaction: Transaction): Promise<void> {
  await sql`create table if not exists schema_migrations (
    name text primary key,
    checksum text not null,
    applied_at bigint not null
  )`.execute(transaction);
}

async function appliedMigrations(database: Database): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; checksum: string }>`
    select name, checksum from schema_migrations`.execute(database);
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

function refuseMismatch(applied: ReadonlyMap<string, string>, steps: readonly Migration[]): void {
  const known = new Map(steps.map((step) => [step.name, checksum(step)]));
  for (const [name, sum] of applied) {
    const expected = known.get(name);
    if (expected === undefined) {
      throw new SchemaMismatch(`The database is newer than this gateway: it has run ${name}.`);
    }
    if (expected !== sum) {
      throw new SchemaMismatch(`Migration ${name} was changed after this database had run it.`);
    }
  }
}

/** Of the text with its line endings made equal, so that a checkout on another system agrees. */
function checksum(step: Migration): string {
  return createHash('sha256').update(step.sql.replaceAll('\r\n', '\n')).digest('hex');
}
