import { expect, it } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { createMaintenance } from './maintenance.ts';
import { freshnessJudge } from '../fleet/freshness.ts';
import { enrolItself } from '../fleet/enrol.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import type { LivingKeys } from '../keys/keys.ts';
import { onEachDatabase, type SuiteDatabase } from '../testing/databases.ts';
import { testConfiguration, testDependencies } from '../testing/dependencies.ts';

async function world(suite: SuiteDatabase, mode: 'demonstration' | 'production') {
  const deps = await testDependencies(suite.open().kysely, { configuration: { ...testConfiguration, mode } });
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

  it('goes on after a step that failed, and stops when asked', async () => {
    const { deps } = await world(suite, 'production');
    const failures: string[] = [];
    const log = { ...deps.log, failure: (entry: { outcome?: string }) => void failures.push(entry.outcome ?? '') };
    const keys: LivingKeys = Object.assign(await keysInMemory(deps.clock.now()), {
      reload: () => Promise.reject(new Error('no file')),
      rotate: () => Promise.reject(new Error('no file')),
    });
    const maintenance = createMaintenance({ ...deps, log }, keys);
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
