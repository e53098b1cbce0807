import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate, migrations } from '../database/migrate.ts';
import type { OpenDatabase } from '../database/database.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { memoryDatabase } from '../testing/memory-databases.ts';

const before = migrations.filter(({ name }) => name < '024');
const clock = manualClock();
let opened: OpenDatabase;
let database: OpenDatabase['kysely'];

/** Codes of a database as the build before migration 024 left it: each has a token. */
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
    await sql<{ code_id: string; caisse: string; person: string; level: string; opened_by: string }>`
      select code_id, caisse, person, level, opened_by from visitor_sessions order by code_id`.execute(place)
  ).rows;
const codesWithToken = async (place = database) => (await tokensIn(place)).map((token) => token.code_id);

it('gives tokens of the build before 024 their person, caisse, level and origin, and ends those of ended codes', async () => {
  const whole = { caisse: 'caf-31', level: 'authenticated', opened_by: 'code' };
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

describe('a database of the build before 110', () => {
  let former: OpenDatabase;
  const hash = (name: string): string => Buffer.from(name).toString('hex').padEnd(8, '0');
  const sessions = async () =>
    (
      await sql<Record<string, unknown>>`
        select encode(hash, 'escape') as name, caisse, person, level, opened_by, code_id, factors, stage, kiosk_id,
          password_set_at, act_for, sliding_until, absolute_until, first_use is not null as spent
        from visitor_sessions order by hash`.execute(former.kysely)
    ).rows;
  const add = async (columns: string, values: string) =>
    await sql
      .raw(
        `insert into visitor_sessions (hash, caisse, person, level, given_at, sliding_until, absolute_until, ${columns})
          values ('\\x${hash('new')}', 'caf-31', 'dario', 'authenticated', 1, 50, 100, ${values})`,
      )
      .execute(former.kysely);

  beforeAll(async () => {
    former = await memoryDatabase('empty', clock);
    const { kysely } = former;
    await migrate(
      kysely,
      clock,
      migrations.filter(({ name }) => name < '110'),
    );
    await sql`insert into kiosks (id, site_id, status, demonstration, created_at) overriding system value
      values (7, 'toulouse-riquet', 'active', true, 1)`.execute(kysely);
    for (const [id, state] of [
      ['live', 'active'],
      ['used', 'used'],
    ] as const) {
      await sql`insert into provisional_codes
        (id, caisse, person, reference, hash, hash_key_id, state, issued_at, received_at, valid_until, kiosk_id, request_id,
          activated_at, ended_at)
        values (${id}, 'caf-31', 'camille', 'reference', 'h', 'k', ${state}, 1, 1, 100, 7, ${id}, 1,
          ${state === 'active' ? null : 2})`.execute(kysely);
    }
    await sql`insert into visitor_tokens (hash, caisse, person, level, origin, code_id, kiosk_id, kiosk_key_id, session_hash,
        given_at, sliding_until, absolute_until, first_use)
      values ('kiosk', 'caf-31', 'camille', 'authenticated', 'code', 'live', 7, 1, 's', 1, 50, 100, null),
        ('phone', 'caf-31', 'camille', 'authenticated', 'code', 'live', null, null, null, 1, 50, 100, null),
        ('spent', 'caf-31', 'camille', 'authenticated', 'code', 'used', 7, 1, 's', 1, 50, 100, 'mac')`.execute(kysely);
    await migrate(kysely, clock);
  });
  afterAll(async () => {
    await former.close();
  });

  it('keeps every token where and for whom it was, as a session that only chooses a password', async () => {
    const kept = {
      caisse: 'caf-31',
      person: 'camille',
      level: 'authenticated',
      opened_by: 'code',
      factors: ['code'],
      stage: 'choosesPassword',
      password_set_at: null,
      act_for: null,
      sliding_until: 50,
      absolute_until: 100,
    };
    expect(await sessions()).toEqual([
      { ...kept, name: 'kiosk', code_id: 'live', kiosk_id: 7, spent: false },
      { ...kept, name: 'phone', code_id: 'live', kiosk_id: null, spent: false },
      { ...kept, name: 'spent', code_id: 'used', kiosk_id: 7, spent: true },
    ]);
  });

  it.each([
    ['of a code without code', 'opened_by, factors, stage', "'code', '{code}', 'open'"],
    ['of a password with a code', 'opened_by, code_id, factors, stage', "'password', 'live', '{password}', 'open'"],
    ['with a factor that is none', 'opened_by, factors, stage', "'password', '{birthDate}', 'open'"],
    ['for which nothing was shown', 'opened_by, factors, stage', "'password', '{}', 'open'"],
    ['at a stage that is none', 'opened_by, factors, stage', "'password', '{password}', 'half'"],
  ])('takes no session %s', async (_name, columns, values) => {
    await expect(add(columns, values)).rejects.toThrow(/violates check constraint/);
  });

  it('lets no session become strong that a code has opened', async () => {
    const strong = sql`update visitor_sessions set level = 'strong' where code_id = 'used'`.execute(former.kysely);
    await expect(strong).rejects.toThrow('visitor_sessions_code_is_not_strong');
  });

  it('changes no line of a history', async () => {
    await sql`insert into account_events (caisse, person, at, kind) values ('caf-31', 'dario', 1, 'signedIn')`.execute(
      former.kysely,
    );
    const rewritten = sql`update account_events set kind = 'codeIssued'`.execute(former.kysely);
    await expect(rewritten).rejects.toThrow('does not change');
  });

  it.each(['suspended', 'retired', 'compromised'])(
    'ends the sessions of a kiosk that is %s, at once',
    async (status) => {
      await sql`update kiosks set status = 'active'`.execute(former.kysely);
      await sql`delete from visitor_sessions where hash = ${Buffer.from('again')}`.execute(former.kysely);
      await sql`insert into visitor_sessions (hash, caisse, person, level, opened_by, factors, stage, kiosk_id, kiosk_key_id,
        session_hash, given_at, sliding_until, absolute_until)
      values (${Buffer.from('again')}, 'caf-31', 'dario', 'authenticated', 'password', '{password}', 'open', 7, 1, 's', 1,
        50, 100)`.execute(former.kysely);
      await sql`update kiosks set status = ${status}, retired_at = 2, compromised_since = 2, suspended_reason = 'counterBack'
      where id = 7`.execute(former.kysely);
      expect((await sessions()).map(({ name }) => name)).toEqual(['phone']);
    },
  );
});
