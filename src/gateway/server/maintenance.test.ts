import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { lastUseOf } from '#domain/provisional-code/allotment.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { renewedAllotments } from '../fleet/allotments.ts';
import { addAgent } from '../staff/agents.ts';
import { makeVerifiers } from '../staff/verifiers.ts';
import { silentLog, type EventLog } from './logging.ts';
import { createMetrics } from './metrics.ts';
import { createMaintenance } from './maintenance.ts';
import { freshnessJudge } from '../fleet/freshness.ts';
import { enrolItself } from '../fleet/enrol.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import type { LivingKeys } from '../keys/keys.ts';
import { onEachDatabase, type SuiteDatabase } from '../testing/databases.ts';
import { testConfiguration, testDependencies } from '../testing/dependencies.ts';

async function world(suite: SuiteDatabase, mode: 'demonstration' | 'production', log: Partial<EventLog> = {}) {
  const deps = await testDependencies(suite.open().kysely, {
    configuration: { ...testConfiguration, mode },
    log: { ...silentLog, ...log },
  });
  const calls: string[] = [];
  const keys: LivingKeys = Object.assign(await keysInMemory(deps.clock.now()), {
    reload: async () => void calls.push('reload'),
    rotate: async () => {
      calls.push('rotate');
      return { replaced: [] };
    },
  });
  return { deps, calls, maintenance: createMaintenance(deps, keys) };
}

onEachDatabase('maintenance', (suite) => {
  it('follows the key file each round, and in demonstration rotates it each hour', async () => {
    const { calls, maintenance, deps } = await world(suite, 'demonstration');
    await maintenance.round();
    await maintenance.round();
    expect(calls).toEqual(['reload', 'rotate', 'reload']);
    deps.clock.advance(HOUR_MS);
    await maintenance.round();
    expect(calls.slice(3)).toEqual(['reload', 'rotate']);
  });

  it('rotates nothing by itself in production: an operator does it for all instances at once', async () => {
    const { calls, maintenance } = await world(suite, 'production');
    await maintenance.round();
    expect(calls).toEqual(['reload']);
  });

  it('deletes used nonces and counters that say nothing any more', async () => {
    const { deps, maintenance } = await world(suite, 'production');
    const { database, clock, throttles } = deps;
    const publicKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    const kiosk = await enrolItself(database, 'hall', publicKey, clock.now());
    if (kiosk === undefined) throw new Error('the kiosk was not enrolled');
    const nonce = { id: Buffer.from(crypto.getRandomValues(new Uint8Array(16))), expiresAt: clock.now() + 1_000 };
    await freshnessJudge(database)({ kioskId: kiosk.kioskId, keyId: 1, counter: 1, nonce });
    await throttles.count({ name: 'maintenance', limit: 1, windowMs: 1_000 }, { kind: 'gateway' });
    const left = async () => [
      (await database.selectFrom('used_nonces').select('nonce').where('nonce', '=', nonce.id).execute()).length,
      (await database.selectFrom('throttle_counters').select('rule').where('rule', '=', 'maintenance').execute())
        .length,
    ];
    await maintenance.round();
    expect(await left()).toEqual([1, 1]);
    clock.advance(1_000);
    await maintenance.round();
    expect(await left()).toEqual([0, 0]);
  });

  it('deletes allotments 30 days after their last use, and verifiers at their end', async () => {
    const { deps, maintenance } = await world(suite, 'production');
    const { database, clock } = deps;
    const publicKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
    const kiosk = await enrolItself(database, 'hall', publicKey, clock.now());
    if (kiosk === undefined) throw new Error('the kiosk was not enrolled');
    const { kioskId } = kiosk;
    await renewedAllotments(database, deps.keys.signing, {
      kioskId,
      caisses: ['caf-31'],
      reported: [],
      now: clock.now(),
    });
    await addAgent(
      database,
      deps.keys.box,
      { agentId: 'sweep', displayName: 'Camille Fictive', sites: ['hall'], demonstration: false },
      clock.now(),
    );
    await makeVerifiers(database, deps.keys.box, kioskId, clock.now(), { memoryKiB: 8, iterations: 1, parallelism: 1 });
    const left = async () => [
      (await database.selectFrom('allotments').select('id').where('kiosk_id', '=', kioskId).execute()).length,
      (await database.selectFrom('staff_verifiers').select('agent_id').where('kiosk_id', '=', kioskId).execute())
        .length,
    ];
    await maintenance.round();
    expect(await left()).toEqual([1, 1]);
    clock.advance(lastUseOf(0) + 30 * DAY_MS - 1);
    await maintenance.round();
    expect(await left()).toEqual([1, 0]);
    clock.advance(1);
    await maintenance.round();
    expect(await left()).toEqual([0, 0]);
  });

  it('deletes codes, resets and letters whose time is over', async () => {
    const { deps, maintenance } = await world(suite, 'production');
    const { database, clock } = deps;
    const now = clock.now();
    await sql`insert into one_time_codes (purpose, subject, sending, caisse, person, contact, asked_at, forget_at)
      values ('passwordReset', 'sweep', 'sweep', 'caf-31', 'p', 'mail', ${now}, ${now + 1_000})`.execute(database);
    await sql`insert into password_resets (id, caisse, person, offered, started_at, forget_at)
      values ('sweep', 'caf-31', 'p', '{}', ${now}, ${now + 1_000})`.execute(database);
    await sql`insert into reference_people (caisse, person, nir, first_name, birth_name, birth_date, postal_code, standing)
      values ('caf-31', 'sweep', 'n', 'Camille', 'Fictive', '1980-01-01', '31000', 'active')`.execute(database);
    await sql`insert into reference_letters (caisse, id, person, pdf, queued_at)
      values ('caf-31', 'sweep', 'sweep', '', ${now - 15 * DAY_MS + 1_000})`.execute(database);
    const left = async () => {
      const { rows } = await sql`select (select count(*) from one_time_codes where subject = 'sweep') as codes,
        (select count(*) from password_resets where id = 'sweep') as resets,
        (select count(*) from reference_letters where id = 'sweep') as letters`.execute(database);
      return rows[0];
    };
    await maintenance.round();
    expect(await left()).toEqual({ codes: 1, resets: 1, letters: 1 });
    clock.advance(1_000);
    await maintenance.round();
    expect(await left()).toEqual({ codes: 0, resets: 0, letters: 0 });
  });

  it('says that the rotation of the keys is overdue, once a day and in the metrics', async () => {
    const warnings: string[] = [];
    const { deps, maintenance } = await world(suite, 'production', {
      warning: (entry: { event: string }) => void warnings.push(entry.event),
    });
    const age = async () => /^borne_keys_age_days (.+)$/m.exec(await deps.metrics.render())?.[1];
    await maintenance.round();
    expect(await age()).toBe('0');
    deps.clock.advance(31 * DAY_MS);
    await maintenance.round();
    expect([warnings, await age()]).toEqual([[], '31']);
    deps.clock.advance(1);
    await maintenance.round();
    await maintenance.round();
    expect(warnings).toEqual(['keysOverdue']);
    deps.clock.advance(DAY_MS);
    await maintenance.round();
    expect(warnings).toEqual(['keysOverdue', 'keysOverdue']);
  });

  it('goes on after a step that failed, and stops when asked', async () => {
    const { deps } = await world(suite, 'production');
    const failures: string[] = [];
    const log = { ...deps.log, failure: (entry: { outcome?: string }) => void failures.push(entry.outcome ?? '') };
    const keys: LivingKeys = Object.assign(await keysInMemory(deps.clock.now()), {
      reload: () => Promise.reject(new Error('no file')),
      rotate: () => Promise.reject(new Error('no file')),
    });
    const maintenance = createMaintenance({ ...deps, log, metrics: createMetrics() }, keys);
    maintenance.start();
    const failuresLater = () => {
      deps.clock.advance(MINUTE_MS);
      return failures.length;
    };
    await expect.poll(failuresLater).toBeGreaterThanOrEqual(3);
    expect(new Set(failures)).toEqual(new Set(['reloadKeys']));
    await maintenance.stop();
  });
});
