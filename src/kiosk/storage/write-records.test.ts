import { expect, test, vi } from 'vitest';
import type { OutboxRecord } from './records.ts';
import { openTestDatabase } from './testing/open-test-database.ts';
import { writeRecords } from './write-records.ts';

const record = (id: string): OutboxRecord => ({
  id,
  type: 'claim',
  caisse: 'caf-31',
  createdAt: 1,
  expiresAt: 2,
  state: 'pending',
  attempts: 0,
  nextAttemptAt: 1,
});

test('writes all records, or none when one of them is refused', async () => {
  const database = await openTestDatabase();
  await writeRecords(database, database.outbox, [record('one')], { durability: 'strict', by: 'add' });
  const both = [record('two'), record('one')];
  await expect(writeRecords(database, database.outbox, both, { durability: 'strict', by: 'add' })).rejects.toThrow();
  expect(await database.outbox.toCollection().primaryKeys()).toEqual(['one']);
});

test('puts over what stands', async () => {
  const database = await openTestDatabase();
  const write = { durability: 'relaxed', by: 'put' } as const;
  await writeRecords(database, database.outbox, [record('one')], write);
  await writeRecords(database, database.outbox, [{ ...record('one'), attempts: 3 }], write);
  expect(await database.outbox.toArray()).toMatchObject([{ id: 'one', attempts: 3 }]);
});

test.each(['strict', 'relaxed'] as const)('asks the browser for a %s write', async (durability) => {
  const database = await openTestDatabase();
  const begin = vi.spyOn(database.backendDB(), 'transaction');
  await writeRecords(database, database.outbox, [record('one')], { durability, by: 'add' });
  expect(begin).toHaveBeenCalledWith('outbox', 'readwrite', { durability });
});

test('refuses when the connection is closed', async () => {
  const database = await openTestDatabase();
  database.close();
  await expect(
    writeRecords(database, database.outbox, [record('one')], { durability: 'strict', by: 'add' }),
  ).rejects.toThrow();
});
