import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { databaseTime } from '../database/database-time.ts';
import { hmacKey, type HmacKeyRing } from '../keys/hmac.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { testDependencies } from '../testing/dependencies.ts';
import { databaseTimeOf } from '../testing/manual-clock.ts';
import { databaseThrottles } from './database-throttles.ts';
import type { ThrottleRule, ThrottleSubject } from './throttles.ts';

const rule: ThrottleRule = { name: 'test', limit: 3, windowMs: DAY_MS };
const someone = (identity: string): ThrottleSubject => ({ kind: 'identity', caisse: 'caf-31', identity });

function ringOf(...secrets: readonly string[]): HmacKeyRing {
  const all = secrets.map((secret) => hmacKey(secret, Buffer.from(secret)));
  return {
    all: () => all,
    byId: (id) => all.find((key) => key.id === id),
    current: () => all[0] ?? hmacKey('none', Buffer.alloc(32)),
  };
}

onEachDatabase('throttles', (suite) => {
  const dependencies = () => testDependencies(suite.open().kysely);

  it('allow the limit, then refuse until the window that the first try opened has ended', async () => {
    const { throttles, clock } = await dependencies();
    const start = clock.now();
    for (const count of [1, 2, 3]) {
      expect(await throttles.count(rule, someone('a'))).toEqual({ kind: 'allowed', count, remaining: 3 - count });
      clock.advance(MINUTE_MS);
    }
    expect(await throttles.count(rule, someone('a'))).toEqual({
      kind: 'refused',
      retryAfterMs: DAY_MS - 3 * MINUTE_MS,
    });
    clock.set(start + DAY_MS - 1);
    expect(await throttles.count(rule, someone('a'))).toMatchObject({ kind: 'refused' });
    clock.set(start + DAY_MS);
    expect(await throttles.count(rule, someone('a'))).toMatchObject({ kind: 'allowed', count: 1 });
  });

  it('P09 count each subject apart: nobody is slowed because of somebody else', async () => {
    const { throttles } = await dependencies();
    for (let tries = 0; tries < 4; tries += 1) await throttles.count(rule, someone('b'));
    expect(await throttles.count(rule, someone('b'))).toMatchObject({ kind: 'refused' });
    expect(await throttles.count(rule, someone('c'))).toMatchObject({ kind: 'allowed', count: 1 });
    const onAnotherCaisse: ThrottleSubject = { kind: 'identity', caisse: 'cpam-31', identity: 'b' };
    expect(await throttles.count(rule, onAnotherCaisse)).toMatchObject({ kind: 'allowed', count: 1 });
  });

  it('let exactly the limit through when tries come at once', async () => {
    const { throttles } = await dependencies();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => throttles.count(rule, someone('d'))));
    expect(outcomes.filter((outcome) => outcome.kind === 'allowed')).toHaveLength(3);
  });

  it('do not refuse a try that read the time before another one and runs after it', async () => {
    const { throttles, clock } = await dependencies();
    await throttles.count(rule, someone('early'));
    clock.advance(-1_000);
    expect(await throttles.count(rule, someone('early'))).toMatchObject({ kind: 'allowed', count: 2 });
    const spaced: ThrottleRule = { ...rule, name: 'spacedEarly', spacingMs: MINUTE_MS };
    await throttles.count(spaced, someone('early'));
    clock.advance(-1_000);
    const early = await throttles.count(spaced, someone('early'));
    expect(early).toEqual({ kind: 'refused', retryAfterMs: MINUTE_MS + 1_000 });
  });

  it('name no wait below nothing, also when it ended between the refusal and the answer', async () => {
    const { keys, clock } = await dependencies();
    const readings = [0, 0, DAY_MS + 1].map((after) => clock.now() + after);
    const time = () => databaseTimeOf({ now: () => readings.shift() ?? Number.NaN })();
    const once: ThrottleRule = { ...rule, name: 'once', limit: 1 };
    const runner = databaseThrottles({ database: suite.open().kysely, keys, time });
    await runner.count(once, someone('late'));
    expect(await runner.count(once, someone('late'))).toEqual({ kind: 'refused', retryAfterMs: 0 });
  });

  it('go by the clock of the database', async () => {
    const { keys } = await dependencies();
    const database = suite.open().kysely;
    const now = async () => {
      const { rows } = await sql<{ ms: number }>`select floor(extract(epoch from now()) * 1000)::bigint as ms`.execute(
        database,
      );
      return rows[0]?.ms ?? Number.NaN;
    };
    const before = await now();
    await databaseThrottles({ database, keys, time: databaseTime }).count({ ...rule, name: 'clock' }, someone('now'));
    const counters = database.selectFrom('throttle_counters').select('last_at').where('rule', '=', 'clock');
    const { last_at: countedAt } = await counters.executeTakeFirstOrThrow();
    expect(countedAt).toBeGreaterThanOrEqual(before);
    expect(countedAt).toBeLessThanOrEqual((await now()) + 1);
  });

  it('P06 survive a restart: another runner on the same database goes on counting', async () => {
    const { throttles, keys, clock } = await dependencies();
    for (let tries = 0; tries < 3; tries += 1) await throttles.count(rule, someone('e'));
    const restarted = databaseThrottles({ database: suite.open().kysely, keys, time: databaseTimeOf(clock) });
    expect(await restarted.count(rule, someone('e'))).toMatchObject({ kind: 'refused' });
  });

  it('keep two tries apart when the rule says so, and do not count the refused one', async () => {
    const { throttles, clock } = await dependencies();
    const spaced: ThrottleRule = { ...rule, name: 'spaced', spacingMs: 2 * MINUTE_MS };
    await throttles.count(spaced, someone('f'));
    clock.advance(MINUTE_MS);
    expect(await throttles.count(spaced, someone('f'))).toEqual({
      kind: 'refused',
      retryAfterMs: MINUTE_MS,
    });
    clock.advance(MINUTE_MS);
    expect(await throttles.count(spaced, someone('f'))).toMatchObject({ kind: 'allowed', count: 2 });
  });

  it('are lifted for one subject, and looking does not count', async () => {
    const { throttles } = await dependencies();
    for (let tries = 0; tries < 3; tries += 1) await throttles.count(rule, someone('g'));
    expect(await throttles.peek(rule, someone('g'))).toMatchObject({ kind: 'refused' });
    await throttles.lift(rule, someone('g'));
    expect(await throttles.peek(rule, someone('g'))).toEqual({ kind: 'allowed', count: 0, remaining: 3 });
    expect(await throttles.peek(rule, someone('g'))).toEqual({ kind: 'allowed', count: 0, remaining: 3 });
  });

  it('give one try back, never below none', async () => {
    const { throttles } = await dependencies();
    for (let tries = 0; tries < 3; tries += 1) await throttles.count(rule, someone('given'));
    expect(await throttles.count(rule, someone('given'))).toMatchObject({ kind: 'refused' });
    await throttles.giveBack(rule, someone('given'));
    expect(await throttles.count(rule, someone('given'))).toMatchObject({ kind: 'allowed', count: 3 });
    for (let tries = 0; tries < 5; tries += 1) await throttles.giveBack(rule, someone('given'));
    expect(await throttles.peek(rule, someone('given'))).toMatchObject({ kind: 'allowed', count: 0 });
    await throttles.giveBack(rule, someone('never counted'));
    expect(await throttles.peek(rule, someone('never counted'))).toMatchObject({ kind: 'allowed', count: 0 });
  });

  it('still know who tried after their key has rotated', async () => {
    const database = suite.open().kysely;
    const { clock } = await dependencies();
    const time = databaseTimeOf(clock);
    const before = databaseThrottles({ database, time, keys: { throttles: ringOf('old') } });
    await before.count(rule, someone('h'));
    await before.count(rule, someone('h'));
    const after = databaseThrottles({ database, time, keys: { throttles: ringOf('new', 'old') } });
    expect(await after.count(rule, someone('h'))).toMatchObject({ kind: 'allowed', count: 3 });
    expect(await after.count(rule, someone('h'))).toMatchObject({ kind: 'refused' });
  });

  it('P21 keep no identity, address or kiosk in clear', async () => {
    const { throttles } = await dependencies();
    await throttles.count(rule, someone('1550631000001'));
    await throttles.count(rule, { kind: 'address', address: '192.0.2.77' });
    const rows = await suite.open().kysely.selectFrom('throttle_counters').selectAll().execute();
    const dump = rows.map((row) => `${row.rule} ${row.subject.toString('latin1')}`).join('\n');
    expect(dump).not.toContain('1550631');
    expect(dump).not.toContain('192.0.2');
    expect(rows.every((row) => row.subject.length === 32)).toBe(true);
  });

  it('are swept once they say nothing any more', async () => {
    const { throttles, clock } = await dependencies();
    const database = suite.open().kysely;
    const swept: ThrottleRule = { ...rule, name: 'swept' };
    const left = () => database.selectFrom('throttle_counters').select('rule').where('rule', '=', 'swept').execute();
    await throttles.count(swept, someone('i'));
    clock.advance(DAY_MS - 1);
    await throttles.sweep();
    expect(await left()).toHaveLength(1);
    clock.advance(1);
    await throttles.sweep();
    expect(await left()).toEqual([]);
  });
});
