import { sql } from 'kysely';
import { afterEach, expect, it } from 'vitest';
import { migrate, migrations } from '../database/migrate.ts';
import type { OpenDatabase } from '../database/database.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryDatabase } from '../testing/memory-databases.ts';

const before = migrations.filter(({ name }) => name < '024');
const clock = manualClock();
let opened: OpenDatabase | undefined;

afterEach(async () => {
  await opened?.close();
});

/** A database as the build before this migration left it: four codes, each with one token or two. */
async function databaseBefore() {
  opened = await memoryDatabase('empty', clock);
  const { kysely } = opened;
  await migrate(kysely, clock, before);
  const codes = [
    ['live', 'active', 'camille'],
    ['used', 'used', 'bruno'],
    ['old', 'superseded', 'camille'],
    ['guessed', 'destroyed', 'yvonne'],
  ] as const;
  for (const [id, state, person] of codes) {
    await sql`insert into provisional_codes
      (id, caisse, person, reference, hash, hash_key_id, state, issued_at, received_at, valid_until, kiosk_id, request_id,
        activated_at, ended_at)
      values (${id}, 'caf-31', ${person}, 'reference', 'h', 'k', ${state}, 1, 1, 100, 1, ${id}, 1,
        ${state === 'active' ? null : 2})`.execute(kysely);
    await sql`insert into visitor_tokens (hash, code_id, given_at, sliding_until, absolute_until)
      values (${Buffer.from(id)}, ${id}, 1, 50, 100)`.execute(kysely);
  }
  return kysely;
}

const tokensOf = async (database: OpenDatabase['kysely']) =>
  (
    await sql<{ code_id: string; caisse: string; person: string; level: string; origin: string }>`
      select code_id, caisse, person, level, origin from visitor_tokens order by code_id`.execute(database)
  ).rows;

it('gives tokens of the build before their person, caisse, level and origin, and ends those of ended codes', async () => {
  const database = await databaseBefore();
  await migrate(database, clock);
  const whole = { caisse: 'caf-31', level: 'authenticated', origin: 'code' };
  expect(await tokensOf(database)).toEqual([
    { code_id: 'live', person: 'camille', ...whole },
    { code_id: 'used', person: 'bruno', ...whole },
  ]);
});

it.each(['expired', 'superseded', 'destroyed'])(
  'ends the tokens of a code that becomes « %s », at once',
  async (state) => {
    const database = await databaseBefore();
    await migrate(database, clock);
    await expect(
      database.transaction().execute(async (transaction) => {
        await sql`update provisional_codes set state = ${state}, ended_at = 3 where id = 'live'`.execute(transaction);
        expect((await tokensOf(transaction as never)).map((token) => token.code_id)).toEqual(['used']);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await tokensOf(database)).toHaveLength(2);
    await sql`update provisional_codes set state = ${state}, ended_at = 3 where id = 'live'`.execute(database);
    expect((await tokensOf(database)).map((token) => token.code_id)).toEqual(['used']);
  },
);

it('forgets the tokens of a code that is forgotten', async () => {
  const database = await databaseBefore();
  await migrate(database, clock);
  await sql`delete from provisional_codes`.execute(database);
  expect(await tokensOf(database)).toEqual([]);
});
