import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS } from '#domain/time/instant.ts';
import { sites } from '#kiosk-config/sites.ts';
import type { Database, OpenDatabase } from '../database/database.ts';
import { enrolItself } from '../fleet/enrol.ts';
import { firstSite } from '../fleet/sites.ts';
import { createKeyFile, keysInMemory } from '../keys/open-keys.ts';
import { addAgent } from '../staff/agents.ts';
import { demonstrationStaff } from '../staff/demonstration-agents.ts';
import { makeVerifiers, verifiersAreDue, verifiersOf } from '../staff/verifiers.ts';
import { systemClock } from '../server/clock.ts';
import type { Mode } from '../server/mode.ts';
import { onPostgres } from '../testing/databases.ts';
import { testConfiguration } from '../testing/dependencies.ts';
import { someTuesday as now } from '../testing/manual-clock.ts';
import { memoryDatabase } from '../testing/memory-databases.ts';
import { databaseMode, settleInstallation } from './installation.ts';
import { makeNewInstallation } from './new-installation.ts';

const siteId = firstSite(sites).siteId;
const newPublicKey = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');

let folder: string;
let keysFile: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-installation-'));
  keysFile = join(folder, 'keys.json');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const markOfKeys = async () =>
  (JSON.parse(await readFile(keysFile, 'utf8')) as { readonly installation?: Mode }).installation;

describe('an installation', () => {
  let opened: OpenDatabase;
  let database: Database;
  beforeEach(async () => {
    opened = await memoryDatabase();
    database = opened.kysely;
  });
  afterEach(async () => {
    await opened.close();
  });
  const start = async (mode: Mode) => await settleInstallation({ database, keysFile }, mode, now);

  it.each(['demonstration', 'production'] as const)('is what its first start says, for good: %s', async (mode) => {
    const other = mode === 'production' ? 'demonstration' : 'production';
    await createKeyFile(keysFile, now);
    for (let time = 0; time < 2; time += 1) {
      await start(mode);
      expect([await databaseMode(database), await markOfKeys()]).toEqual([mode, mode]);
    }
    await expect(start(other)).rejects.toThrow(/^This database (served a demonstration|is in production)/);
    expect([await databaseMode(database), await markOfKeys()]).toEqual([mode, mode]);
  });

  it('made before rows were written is a demonstration when a kiosk enrolled itself there', async () => {
    await createKeyFile(keysFile, now);
    await enrolItself(database, siteId, newPublicKey(), now);
    await expect(start('production')).rejects.toThrow('npm run new-installation');
    // The keys beside it served it: they do not go into production by another database.
    expect([await databaseMode(database), await markOfKeys()]).toEqual(['demonstration', 'demonstration']);
    // Written down: taking that kiosk away does not make it another one.
    expect(await database.selectFrom('installation').select('mode').execute()).toEqual([{ mode: 'demonstration' }]);
  });

  it('made before rows were written is a demonstration when its agents are there', async () => {
    await demonstrationStaff(database, (await keysInMemory(now)).box, [siteId], now);
    await expect(start('production')).rejects.toThrow('served a demonstration');
  });

  it('without a trace of demonstration goes into production as it is', async () => {
    await createKeyFile(keysFile, now);
    const { box } = await keysInMemory(now);
    await addAgent(database, box, { agentId: 'a', displayName: 'B', sites: [siteId], demonstration: false }, now);
    await expect(start('demonstration')).rejects.toThrow('is in production');
    await start('production');
    expect([await databaseMode(database), await markOfKeys()]).toEqual(['production', 'production']);
  });

  it('refuses keys of the other kind, and leaves its own database as it was', async () => {
    await createKeyFile(keysFile, now, 'demonstration');
    await expect(start('production')).rejects.toThrow(/^The keys in .* served a demonstration/);
    expect(await databaseMode(database)).toBeUndefined();
  });

  it('keeps agents of a demonstration from its kiosks when it is none', async () => {
    const { box } = await keysInMemory(now);
    const kiosk = await enrolItself(database, siteId, newPublicKey(), now);
    const kioskId = kiosk?.kioskId ?? 0;
    await demonstrationStaff(database, box, [siteId], now);
    const lightCost = { memoryKiB: 64, iterations: 1, parallelism: 1 };
    expect(await verifiersAreDue(database, kioskId, now)).toBe(false);
    expect(await makeVerifiers(database, box, kioskId, now, lightCost)).toBe(0);
    // Nor are those given that were made while it was one.
    const verifier = JSON.stringify({ algorithm: 'argon2id', salt: 'A', hash: 'A', ...lightCost });
    const former = { kiosk_id: kioskId, verifier, created_at: now, expires_at: now + DAY_MS };
    const agents = await database.selectFrom('agents').select('id as agent_id').execute();
    await database
      .insertInto('staff_verifiers')
      .values(agents.map((agent) => ({ ...agent, ...former })))
      .execute();
    expect(await verifiersOf(database, kioskId, now)).toEqual([]);
    await start('demonstration');
    expect(await makeVerifiers(database, box, kioskId, now, lightCost)).toBe(2);
    expect(await verifiersOf(database, kioskId, now)).toHaveLength(2);
  });
});

onPostgres('the row of an installation', (suite) => {
  it('is written once, also by instances that start together, and never changes', async () => {
    const { kysely } = suite.open();
    const start = async (mode: Mode) => await settleInstallation({ database: kysely, keysFile }, mode, now);
    await Promise.all([start('production'), start('production')]);
    await expect(sql`update installation set mode = 'demonstration'`.execute(kysely)).rejects.toThrow('never changes');
    await expect(sql`delete from installation`.execute(kysely)).rejects.toThrow('never changes');
    expect(await databaseMode(kysely)).toBe('production');
  });
});

onPostgres('instances of both kinds that start together on a new database', (suite) => {
  it('are not both served: one writes the row, the other is refused by it', async () => {
    const { kysely } = suite.open();
    const start = async (mode: Mode) =>
      await settleInstallation({ database: kysely, keysFile: join(folder, mode) }, mode, now);
    const ends = await Promise.allSettled([start('production'), start('demonstration')]);
    const written = await databaseMode(kysely);
    const served = ends.map(({ status }) => status === 'fulfilled');
    expect(served).toEqual([written === 'production', written === 'demonstration']);
  });
});

onPostgres('a new installation', (suite) => {
  const configure = () => ({
    ...testConfiguration,
    mode: 'production' as const,
    database: suite.location(),
    keysFile,
    parametersFile: join(folder, 'new', 'parameters.json'),
  });

  it('has a database and keys of its own, the sites, the signed parameters, and nobody', async () => {
    const pilot = join(folder, 'pilot.json');
    await writeFile(pilot, '{"signed":true}');
    const lines = await makeNewInstallation(configure(), pilot, systemClock);
    expect(lines.join('\n')).toContain(siteId);
    expect(await markOfKeys()).toBe('production');
    expect(await readFile(join(folder, 'new', 'parameters.json'), 'utf8')).toBe('{"signed":true}');
    const { kysely } = suite.open();
    expect(await databaseMode(kysely)).toBe('production');
    expect(await kysely.selectFrom('kiosks').select('id').execute()).toEqual([]);
  });

  it('is never made over a database in use', async () => {
    const { box } = await keysInMemory(now);
    await addAgent(
      suite.open().kysely,
      box,
      { agentId: 'a', displayName: 'B', sites: ['s'], demonstration: false },
      now,
    );
    await expect(makeNewInstallation(configure(), undefined, systemClock)).rejects.toThrow('kiosks or agents already');
  });
});

onPostgres('a new installation over keys in use', (suite) => {
  it('is refused before it touches the database that was named', async () => {
    await createKeyFile(keysFile, now);
    const configuration = { ...testConfiguration, mode: 'production' as const, database: suite.location(), keysFile };
    await expect(makeNewInstallation(configuration, undefined, systemClock)).rejects.toThrow('already');
    expect([await databaseMode(suite.open().kysely), await markOfKeys()]).toEqual([undefined, undefined]);
  });
});
