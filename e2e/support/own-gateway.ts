import { Client } from 'pg';
import { startGateway, type RunningGateway } from './gateway.ts';
import type { RealPostgres } from './postgres.ts';
import { writeSites } from './sites.ts';

export type DatabaseKind = 'postgres' | 'embedded';

export interface OwnGateway {
  readonly gateway: RunningGateway;
  /** Undefined for the embedded database. */
  readonly databaseUrl: string | undefined;
  /** Reads or changes what no act of a visitor can; on PostgreSQL only. */
  readonly sql: (statement: string) => Promise<readonly Record<string, unknown>[]>;
}

/** A database that the gateway has migrated and filled, and the keys that belong to it: every other one is a copy. */
export interface Seed {
  readonly databaseUrl: string;
  readonly dataDir: string;
  readonly sitesFile: string;
}

/** Another build than `dist/`, while it is being rebuilt. */
const entry = process.env['BORNE_E2E_ENTRY'];
const program = entry === undefined ? {} : { entry };

export async function makeSeed(postgres: RealPostgres, folder: string): Promise<Seed> {
  const databaseUrl = await postgres.createDatabase('seed');
  const gateway = await startGateway({ env: { DATABASE_URL: databaseUrl }, dataDir: folder, ...program });
  await gateway.end();
  return { databaseUrl, dataDir: folder, sitesFile: await writeSites(folder) };
}

/**
 * A gateway as on its first day. Who starts it stops it.
 * @param ownEntry of another build than all others use
 */
export async function openGateway(
  postgres: RealPostgres,
  seed: Seed,
  kind: DatabaseKind = 'postgres',
  env: Readonly<Record<string, string>> = {},
  ownEntry?: string,
): Promise<OwnGateway> {
  const databaseUrl = kind === 'postgres' ? await postgres.createDatabase('flow', seed.databaseUrl) : undefined;
  const place = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  const gateway = await startGateway({
    env: { ...place, SITES_FILE: seed.sitesFile, ...env },
    ...(databaseUrl === undefined ? {} : { copyOf: seed.dataDir }),
    ...(ownEntry === undefined ? program : { entry: ownEntry }),
  });
  return { gateway, databaseUrl, sql: (statement) => query(databaseUrl, statement) };
}

export async function query(url: string | undefined, statement: string): Promise<readonly Record<string, unknown>[]> {
  if (url === undefined) throw new Error('the embedded database is the gateway’s alone');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
}
