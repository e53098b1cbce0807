import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../server/clock.ts';
import { onEachDatabase, onPostgres } from '../testing/databases.ts';
import { connect } from './connect.ts';
import { migrate, migrations, missingMigrations, SchemaMismatch, type Migration } from './migrate.ts';

const step = (name: string, text: string): Migration => ({ name, sql: text });

describe('the migrations of this build', () => {
  it('are numbered, each number once, in order', () => {
    const names = migrations.map((migration) => migration.name);
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) expect(name).toMatch(/^\d{3}-[a-z0-9-]+$/);
    const numbers = names.map((name) => name.slice(0, 3));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(names).toEqual(names.toSorted());
  });
});

onEachDatabase('migrations', (suite) => {
  it('run once: a second start changes nothing', async () => {
    expect(await migrate(suite.open().kysely, systemClock)).toEqual([]);
    expect(await missingMigrations(suite.open().kysely)).toEqual([]);
  });

  it('run several statements of one file, and say what ran', async () => {
    const more = [...migrations, step('900-two', 'create table t900 (a int); insert into t900 values (1), (2);')];
    expect(await missingMigrations(suite.open().kysely, more)).toEqual(['900-two']);
    expect(await migrate(suite.open().kysely, systemClock, more)).toEqual(['900-two']);
    const { rows } = await sql`select a from t900`.execute(suite.open().kysely);
    expect(rows).toHaveLength(2);
  });

  it('leave nothing of a file that fails half-way', async () => {
    const known = step('900-two', 'create table t900 (a int); insert into t900 values (1), (2);');
    const broken = step('901-broken', 'create table t901 (a int); select no_such_function();');
    await expect(migrate(suite.open().kysely, systemClock, [...migrations, known, broken])).rejects.toThrow(
      'no_such_function',
    );
    const { rows } = await sql`select to_regclass('t901') as name`.execute(suite.open().kysely);
    expect(rows).toEqual([{ name: null }]);
  });

  it('refuse a file that was changed after it ran, and a database that is newer than the build', async () => {
    const changed = [...migrations, step('900-two', 'create table t900 (b int);')];
    await expect(migrate(suite.open().kysely, systemClock, changed)).rejects.toThrow(SchemaMismatch);
    await expect(migrate(suite.open().kysely, systemClock)).rejects.toThrow('newer than this gateway');
  });
});

onPostgres('migrations of instances that start together', (suite) => {
  it('run once altogether', async () => {
    const more = [...migrations, step('902-slow', 'create table t902 (a int); select pg_sleep(0.05);')];
    const instances = await Promise.all(
      [1, 2, 3].map(async () => {
        const opened = await connect(suite.location(), systemClock);
        const ran = await migrate(opened.kysely, systemClock, more);
        await opened.close();
        return ran;
      }),
    );
    expect(instances.flat()).toEqual(['902-slow']);
  });
});
