import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { systemClock, type Clock } from '../server/clock.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { connect } from './connect.ts';
import { FolderInUse, lockFolder } from './folder-lock.ts';
import { migrate } from './migrate.ts';

onEachDatabase('values of the database', (suite) => {
  it('are the same on both engines', async () => {
    const { rows } = await sql`select
      1795531200000::bigint as instant, count(*) as many, sum(2::bigint) as total,
      ${Buffer.of(0, 1, 255)}::bytea as bytes, ${JSON.stringify({ a: [1] })}::jsonb as document,
      null::bigint as nothing, true as yes from (values (1)) as one`.execute(suite.open().kysely);
    expect(rows).toEqual([
      {
        instant: 1_795_531_200_000,
        many: 1,
        total: 2,
        bytes: Buffer.of(0, 1, 255),
        document: { a: [1] },
        nothing: null,
        yes: true,
      },
    ]);
  });

  it('have the same accents and the same order on both engines', async () => {
    const { rows } =
      await sql`select upper('é') as letter, 'Z' < 'a' as capitals_first, 'é' < 'f' as accent_first`.execute(
        suite.open().kysely,
      );
    expect(rows).toEqual([{ letter: 'É', capitals_first: true, accent_first: false }]);
  });

  it('are never silently wrong: a number past the safe integers is an error', async () => {
    const tooLarge = sql`select 9007199254740993::bigint as value`.execute(suite.open().kysely);
    await expect(tooLarge).rejects.toThrow('safe integer');
  });

  it('of a transaction that fails are gone', async () => {
    const { kysely } = suite.open();
    const failing = kysely.transaction().execute(async (transaction) => {
      await sql`create table half (a int)`.execute(transaction);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    const { rows } = await sql`select to_regclass('half') as name`.execute(kysely);
    expect(rows).toEqual([{ name: null }]);
  });

  it('can be asked for by many at once while transactions run', async () => {
    const { kysely } = suite.open();
    const transactions = Array.from({ length: 10 }, (_, n) =>
      kysely.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ n: number }>`select ${n}::int as n`.execute(transaction);
        return rows[0]?.n;
      }),
    );
    const queries = Array.from({ length: 10 }, (_, n) =>
      sql<{ n: number }>`select ${n}::int as n`.execute(kysely).then(({ rows }) => rows[0]?.n),
    );
    const expected = Array.from({ length: 10 }, (_, n) => n);
    expect(await Promise.all(transactions)).toEqual(expected);
    expect(await Promise.all(queries)).toEqual(expected);
  });
});

describe('the embedded database on a disk', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-database-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps its rows after it was closed and opened again', async () => {
    const first = await connect({ kind: 'embedded', folder }, systemClock);
    await migrate(first.kysely, systemClock);
    await first.close();
    const second = await connect({ kind: 'embedded', folder }, systemClock);
    expect(await migrate(second.kysely, systemClock)).toEqual([]);
    await second.close();
  });

  it('belongs to one process: a second one is refused until the first has closed', async () => {
    const first = await lockFolder(folder, systemClock);
    await expect(lockFolder(folder, systemClock)).rejects.toThrow(FolderInUse);
    await first.release();
    await (await lockFolder(folder, systemClock)).release();
  });

  const takenAndLeft = async (): Promise<void> => await (await lockFolder(folder, systemClock)).release();

  it('is taken over from a process that died', async () => {
    // Numbers of processes end at 2^22 on Linux.
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: 4_194_999, id: 'dead' }));
    await expect(takenAndLeft()).resolves.toBeUndefined();
  });

  it('is taken over when the number of the dead process now belongs to another one', async () => {
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, started: '1', id: 'dead' }));
    await expect(takenAndLeft()).resolves.toBeUndefined();
  });

  describe('locked by a process that cannot be seen from here', () => {
    const elsewhere = { pid: 1, started: '1', id: 'elsewhere', namespace: 'another-machine/pid:[1]' };
    /** Time passes only as the sleeper asks; `between` is what the other process does meanwhile. */
    const clockWhile = (between: () => Promise<void>): Clock => ({
      ...systemClock,
      sleep: async () => await between(),
    });
    let lockFile: string;
    beforeEach(async () => {
      lockFile = join(folder, 'lock');
      await writeFile(lockFile, JSON.stringify(elsewhere));
      await utimes(lockFile, 1, 1);
    });

    it('stays its own while its heart beats', async () => {
      let beats = 1;
      const beat = async () => await utimes(lockFile, (beats += 1), beats);
      await expect(lockFolder(folder, clockWhile(beat))).rejects.toThrow(FolderInUse);
      expect(await readFile(lockFile, 'utf8')).toBe(JSON.stringify(elsewhere));
    });

    it('is taken over when it does not', async () => {
      const clock = clockWhile(async () => undefined);
      const lock = await lockFolder(folder, clock);
      await expect(lock.release()).resolves.toBeUndefined();
    });
  });

  it('shows others that its owner lives: the lock is touched again and again', async () => {
    const clock = manualClock();
    const lock = await lockFolder(folder, clock);
    const touchedAt = async () => (await stat(join(folder, 'lock'))).mtimeMs;
    for (let beats = 0; beats < 2; beats += 1) {
      clock.advance(MINUTE_MS);
      await expect.poll(touchedAt).toBe(clock.now());
    }
    await lock.release();
  });

  it('is not released by who lost it', async () => {
    // No beat comes between: its owner would stop at once.
    const lost = await lockFolder(folder, manualClock());
    await writeFile(join(folder, 'lock'), JSON.stringify({ pid: process.pid, id: 'somebody else' }));
    await lost.release();
    expect(await readFile(join(folder, 'lock'), 'utf8')).toContain('somebody else');
  });
});
