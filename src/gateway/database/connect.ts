import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Clock } from '../server/clock.ts';
import { columnParsers } from './column-parsers.ts';
import type { OpenDatabase } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { pgliteDialect } from './pglite-dialect.ts';
import { PreparingClient } from './preparing-client.ts';
import type { GatewayTables } from './tables.ts';

/** Which engine, and where: a server's URL, a folder, or nothing but memory (tests). */
export type DatabaseLocation =
  | { readonly kind: 'postgresql'; readonly url: string }
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'memory' };

/** Eight connections beat one and thirty-two on our own storm of bookings. */
const poolSize = 8;
const connectTimeoutMs = 10_000;
/** A statement this slow is a fault: better an error for one visitor than a gateway that fills up. */
const statementTimeoutMs = 15_000;

/**
 * Opens the database. The embedded one takes its folder for itself first: PGlite silently loses rows when two
 * processes share a folder.
 *
 * @throws FolderInUse
 */
export async function connect(location: DatabaseLocation, clock: Clock): Promise<OpenDatabase> {
  if (location.kind === 'postgresql') return connectServer(location.url);
  if (location.kind === 'memory') return openEmbedded({}, clock);
  const folder = join(location.folder, 'database');
  const lock = await lockFolder(folder, clock);
  try {
    const opened = await openEmbedded({ dataDir: join(folder, 'files') }, clock);
    return {
      ...opened,
      close: async () => {
        await opened.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

function connectServer(url: string): OpenDatabase {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: statementTimeoutMs,
    application_name: 'borne-gateway',
    types: { getTypeParser },
  });
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  const kysely = new Kysely<GatewayTables>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, engine: 'postgresql', close: () => kysely.destroy() };
}

/** The embedded engine: over a folder, over a copy of another one, or over memory. */
export async function openEmbedded(
  files: Pick<PGliteOptions, 'dataDir' | 'loadDataDir'>,
  clock: Clock,
): Promise<OpenDatabase & { readonly pglite: PGlite }> {
  const pglite = await PGlite.create({ ...files, parsers: { ...columnParsers } });
  const kysely = new Kysely<GatewayTables>({ dialect: pgliteDialect(pglite, clock) });
  return { kysely, pglite, engine: 'embedded', close: () => kysely.destroy() };
}

/** Our parsers first, those of node-postgres for the rest. Nothing asks for the binary format. */
function getTypeParser(oid: number): (text: string) => unknown {
  const theirs = pg.types.getTypeParser(oid, 'text') as (text: string) => unknown;
  return columnParsers[oid] ?? theirs;
}
