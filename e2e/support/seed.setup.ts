import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeSeed, type Seed } from './own-gateway.ts';
import { sharingEnvironment, startPostgres } from './postgres.ts';

/** Tells the workers where it is. */
const variable = 'BORNE_E2E_SEED';

/** Before the first test: one PostgreSQL and one filled database for all workers. @returns what ends both */
export default async function prepare(): Promise<() => Promise<void>> {
  const postgres = await startPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'borne-seed-'));
  Object.assign(process.env, sharingEnvironment(postgres));
  process.env[variable] = JSON.stringify(await makeSeed(postgres, folder));
  return async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** What every gateway of this run is a copy of. */
export function sharedSeed(): Seed {
  const told = process.env[variable];
  if (told === undefined) throw new Error('nothing was prepared: this is no run of Playwright');
  return JSON.parse(told) as Seed;
}
