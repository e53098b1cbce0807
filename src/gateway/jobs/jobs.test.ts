import { expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { createMetrics } from '../server/metrics.ts';
import { onEachDatabase, onPostgres, type SuiteDatabase } from '../testing/databases.ts';
import { testDependencies } from '../testing/dependencies.ts';
import { backOffMs, databaseJobs } from './database-jobs.ts';
import { claimJobs, countJobs, sweepJobs } from './job-store.ts';
import type { JobKind, JobOutcome } from './jobs.ts';

/** Jobs that note what they were given and end as the test says. */
async function world(suite: SuiteDatabase, outcomes: readonly (JobOutcome | Error)[] = []) {
  const database = suite.open().kysely;
  await database.deleteFrom('jobs').execute();
  const deps = await testDependencies(database);
  const runs: { payload: string; attempt: number }[] = [];
  const left = [...outcomes];
  const kind: JobKind<string> = {
    kind: 'note',
    parse: (payload) => {
      if (typeof payload !== 'string') throw new TypeError('no text');
      return payload;
    },
    run: async (payload, { attempt }) => {
      runs.push({ payload, attempt });
      const outcome = left.shift() ?? { kind: 'done' };
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    maxAttempts: 3,
  };
  deps.jobs.register(kind);
  const rows = () => database.selectFrom('jobs').selectAll().execute();
  return { ...deps, deps, runs, rows, kind, add: (payload = 'hello') => deps.jobs.enqueue(database, 'note', payload) };
}

onEachDatabase('jobs', (suite) => {
  it('run once and leave no payload behind', async () => {
    const { jobs, add, runs, rows } = await world(suite);
    await add();
    expect(await jobs.runDue()).toBe(1);
    expect(await jobs.runDue()).toBe(0);
    expect(runs).toEqual([{ payload: 'hello', attempt: 1 }]);
    expect(await rows()).toMatchObject([{ state: 'done', payload: null, lease: null }]);
  });

  it('P21 lie in the database sealed: their content cannot be read there', async () => {
    const { add, rows } = await world(suite);
    await add('0639980102');
    const [row] = await rows();
    expect(row?.payload?.includes('0639980102')).toBe(false);
    expect(row?.payload?.length).toBeGreaterThan(28);
  });

  it('exist only if the transaction that adds them commits', async () => {
    const { jobs, database, rows } = await world(suite);
    const failing = database.transaction().execute(async (transaction) => {
      await jobs.enqueue(transaction, 'note', 'never');
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await rows()).toEqual([]);
  });

  it('that fail run again later and later, then are given up without content', async () => {
    const { jobs, add, runs, rows, clock } = await world(suite, [new Error('a'), { kind: 'retry' }, new Error('c')]);
    await add();
    expect(await jobs.runDue()).toBe(1);
    expect(await jobs.runDue()).toBe(0);
    clock.advance(backOffMs(1));
    expect(await jobs.runDue()).toBe(1);
    clock.advance(backOffMs(2) - 1);
    expect(await jobs.runDue()).toBe(0);
    clock.advance(1);
    expect(await jobs.runDue()).toBe(1);
    expect(runs.map((run) => run.attempt)).toEqual([1, 2, 3]);
    expect(await rows()).toMatchObject([{ state: 'dead', reason: 'tooManyAttempts', payload: null }]);
    expect([1, 2, 3, 20].map(backOffMs)).toEqual([5 * SECOND_MS, 10 * SECOND_MS, 20 * SECOND_MS, HOUR_MS]);
  });

  it('may say when they want to run again, or that they are dead', async () => {
    const { jobs, add, rows, clock } = await world(suite, [
      { kind: 'retry', afterMs: MINUTE_MS },
      { kind: 'dead', reason: 'noContact' },
    ]);
    await add();
    await jobs.runDue();
    expect(await rows()).toMatchObject([{ state: 'waiting', run_at: clock.now() + MINUTE_MS }]);
    clock.advance(MINUTE_MS);
    await jobs.runDue();
    expect(await rows()).toMatchObject([{ state: 'dead', reason: 'noContact', payload: null }]);
  });

  it('wait for their moment, and die unheard past their end', async () => {
    const { jobs, database, clock, runs, rows } = await world(suite);
    const start = clock.now();
    await jobs.enqueue(database, 'note', 'later', { runAt: start + HOUR_MS, expiresAt: start + 2 * HOUR_MS });
    expect(await jobs.runDue()).toBe(0);
    clock.advance(2 * HOUR_MS);
    await jobs.runDue();
    expect(runs).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'dead', reason: 'expired', payload: null }]);
  });

  it('with one key are added once, also after the first has ended', async () => {
    const { jobs, database, runs } = await world(suite);
    const id = await jobs.enqueue(database, 'note', 'once', { uniqueKey: 'k' });
    await jobs.runDue();
    expect(await jobs.enqueue(database, 'note', 'twice', { uniqueKey: 'k' })).toBe(id);
    await jobs.runDue();
    expect(runs).toHaveLength(1);
  });

  it('without a key, or with one but of another kind, are all added', async () => {
    const { jobs, database, rows } = await world(suite);
    await Promise.all(['note', 'note', 'other'].map((kind) => jobs.enqueue(database, kind, 'a')));
    await jobs.enqueue(database, 'note', 'a', { uniqueKey: 'k' });
    await jobs.enqueue(database, 'other', 'a', { uniqueKey: 'k' });
    expect(await rows()).toHaveLength(5);
  });

  it('of a worker that died are taken over when its lease ends, not before', async () => {
    const { jobs, add, database, clock, runs } = await world(suite);
    await add();
    expect(await claimJobs(database, ['note'], { now: clock.now(), leaseMs: MINUTE_MS, max: 5 })).toHaveLength(1);
    expect(await jobs.runDue()).toBe(0);
    clock.advance(MINUTE_MS);
    expect(await jobs.runDue()).toBe(1);
    expect(runs).toEqual([{ payload: 'hello', attempt: 2 }]);
  });

  it('that end their worker each time are given up in the end', async () => {
    const { jobs, add, database, clock, runs, rows } = await world(suite);
    await add();
    for (let deaths = 0; deaths < 3; deaths += 1) {
      await claimJobs(database, ['note'], { now: clock.now(), leaseMs: MINUTE_MS, max: 1 });
      clock.advance(MINUTE_MS);
    }
    await jobs.runDue();
    expect(runs).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'dead', reason: 'tooManyAttempts' }]);
  });

  it('whose key is gone, or whose content is not theirs, are given up', async () => {
    const { add, rows, deps, kind } = await world(suite);
    await add();
    const strange = databaseJobs({
      ...deps,
      metrics: createMetrics(),
      keys: await keysInMemory(deps.clock.now()),
    });
    strange.register(kind);
    expect(await strange.runDue()).toBe(1);
    expect(await rows()).toMatchObject([{ state: 'dead', reason: 'unreadable' }]);
  });

  it('that are dead stay visible to operators', async () => {
    const { jobs, add, deps, database } = await world(suite, [{ kind: 'dead', reason: 'x' }]);
    await add();
    await jobs.runDue();
    expect(await countJobs(database, 'dead')).toBe(1);
    expect(await deps.metrics.render()).toContain('borne_jobs_dead 1');
    expect(await deps.metrics.render()).toContain('borne_jobs_total{outcome="dead"} 1');
  });

  it('that ended are swept after 30 days', async () => {
    const { jobs, add, database, clock, rows } = await world(suite);
    await add();
    await jobs.runDue();
    expect(await sweepJobs(database, clock.now() + 30 * DAY_MS - 1)).toBe(0);
    expect(await sweepJobs(database, clock.now() + 30 * DAY_MS)).toBe(1);
    expect(await rows()).toEqual([]);
  });

  it('run by themselves once started, and all running ones end before the stop', async () => {
    const { jobs, add, runs, rows } = await world(suite);
    await add('a');
    jobs.start();
    jobs.start();
    await expect.poll(() => runs.length).toBe(1);
    await add('b');
    jobs.wake();
    await expect.poll(() => runs.length).toBe(2);
    await jobs.stop();
    expect((await rows()).map((row) => row.state)).toEqual(['done', 'done']);
  });

  it('have one handler a kind', async () => {
    const { jobs, kind } = await world(suite);
    expect(() => jobs.register(kind)).toThrow('two jobs');
  });
});

onPostgres('jobs of several instances', (suite) => {
  it('are each taken by one of them', async () => {
    const { deps, add, runs, kind } = await world(suite);
    const count = 40;
    for (let n = 0; n < count; n += 1) await add(String(n));
    const instances = [1, 2, 3].map(() => {
      const jobs = databaseJobs({ ...deps, metrics: createMetrics() });
      jobs.register(kind);
      return jobs;
    });
    const done = await Promise.all([deps.jobs, ...instances].map((jobs) => jobs.runDue()));
    expect(done.reduce((sum, ran) => sum + ran, 0)).toBe(count);
    expect(new Set(runs.map((run) => run.payload)).size).toBe(count);
  });
});
