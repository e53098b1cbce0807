import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, migrations } from '../database/migrate.ts';
import type { OpenDatabase } from '../database/database.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryDatabase } from '../testing/memory-databases.ts';

const before = migrations.filter(({ name }) => name < '024');
const clock = manualClock();
let opened: OpenDatabase;
let database: OpenDatabase['kysely'];

/** Codes of a database as the build before this migration left it: each has a token. */
const codes = [
  ['live-1', 'active', 'camille'],
  ['live-2', 'active', 'dario'],
  ['live-3', 'active', 'ines'],
  ['used', 'used', 'bruno'],
  ['old', 'superseded', 'camille'],
  ['guessed', 'destroyed', 'yvonne'],
] as const;

beforeAll(async () => {
  opened = await memoryDatabase('empty', clock);
  database = opened.kysely;
  await migrate(database, clock, before);
  for (const [id, state, person] of codes) {
    await sql`insert into provisional_codes
      (id, caisse, person, reference, hash, hash_key_id, state, issued_at, received_at, valid_until, kiosk_id, request_id,
        activated_at, ended_at)
      values (${id}, 'caf-31', ${person}, 'reference', 'h', 'k', ${state}, 1, 1, 100, 1, ${id}, 1,
        ${state === 'active' ? null : 2})`.execute(database);
    await sql`insert into visitor_tokens (hash, code_id, given_at, sliding_until, absolute_until)
      values (${Buffer.from(id)}, ${id}, 1, 50, 100)`.execute(database);
  }
  await migrate(database, clock);
});

afterAll(async () => {
  await opened.close();
});

const tokensIn = async (place: OpenDatabase['kysely']) =>
  (
    await sql<{ code_id: string; caisse: string; person: string; level: string; origin: string }>`
      select code_id, caisse, person, level, origin from visitor_tokens order by code_id`.execute(place)
  ).rows;
const codesWithToken = async (place = database) => (await tokensIn(place)).map((token) => token.code_id);

it('gives tokens of the build before their person, caisse, level and origin, and ends those of ended codes', async () => {
  const whole = { caisse: 'caf-31', level: 'authenticated', origin: 'code' };
  expect(await tokensIn(database)).toEqual([
    { code_id: 'live-1', person: 'camille', ...whole },
    { code_id: 'live-2', person: 'dario', ...whole },
    { code_id: 'live-3', person: 'ines', ...whole },
    { code_id: 'used', person: 'bruno', ...whole },
  ]);
});

it.each([
  ['expired', 'live-1'],
  ['superseded', 'live-2'],
  ['destroyed', 'live-3'],
])('ends the tokens of a code that becomes « %s », at once', async (state, id) => {
  const before = await codesWithToken();
  expect(before).toContain(id);
  await expect(
    database.transaction().execute(async (transaction) => {
      await sql`update provisional_codes set state = ${state}, ended_at = 3 where id = ${id}`.execute(transaction);
      expect(await codesWithToken(transaction)).toEqual(before.filter((code) => code !== id));
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  expect(await codesWithToken()).toEqual(before);
  await sql`update provisional_codes set state = ${state}, ended_at = 3 where id = ${id}`.execute(database);
  expect(await codesWithToken()).toEqual(before.filter((code) => code !== id));
});

it('forgets the tokens of a code that is forgotten', async () => {
  expect(await codesWithToken()).not.toEqual([]);
  await sql`delete from provisional_codes`.execute(database);
  expect(await tokensIn(database)).toEqual([]);
});
