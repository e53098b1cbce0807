import { existsSync } from 'node:fs';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres } from './start-postgres.mjs';

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

describe('a real PostgreSQL for tests', () => {
  let postgres: Awaited<ReturnType<typeof startPostgres>>;

  beforeAll(async () => {
    postgres = await startPostgres({ durable: true });
  });
  afterAll(() => postgres.stop());

  it('answers, at version 15 or later, and durable when asked', async () => {
    expect(Number(await ask(postgres.url, 'SHOW server_version_num'))).toBeGreaterThanOrEqual(150_000);
    expect(await ask(postgres.url, 'SHOW fsync')).toBe('on');
  });

  it('gives two databases for one name, and one does not see the other', async () => {
    const [first, second] = await Promise.all([postgres.createDatabase('twin'), postgres.createDatabase('twin')]);
    await ask(first, 'CREATE TABLE visit (id int)');
    expect(await ask(first, "SELECT to_regclass('visit') IS NOT NULL")).toBe(true);
    expect(await ask(second, "SELECT to_regclass('visit') IS NOT NULL")).toBe(false);
  });

  it('copies a database that nobody is connected to, and changes of the copy stay in it', async () => {
    const origin = await postgres.createDatabase('origin');
    await ask(origin, 'CREATE TABLE visit (id int)');
    const copy = await postgres.createDatabase('copy', origin);
    await ask(copy, 'INSERT INTO visit VALUES (1)');
    expect(await ask(copy, 'SELECT count(*)::int FROM visit')).toBe(1);
    expect(await ask(origin, 'SELECT count(*)::int FROM visit')).toBe(0);
  });

  it('leaves nothing behind when it stops', async () => {
    const folder = String(await ask(postgres.url, 'SHOW data_directory'));
    expect(existsSync(folder)).toBe(true);
    await postgres.stop();
    expect(existsSync(folder)).toBe(false);
    await expect(ask(postgres.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });
});
