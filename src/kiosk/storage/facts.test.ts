import { expect, test } from 'vitest';
import { readFact, writeFact } from './facts.ts';
import { openTestDatabase, reopen } from './testing/open-test-database.ts';

test('a fact comes back after a restart', async () => {
  const database = await openTestDatabase();
  await writeFact(database, 'lastSeen', 1_700_000_000_000);
  expect(await readFact(await reopen(database), 'lastSeen')).toBe(1_700_000_000_000);
});

test('a fact never written is undefined', async () => {
  expect(await readFact(await openTestDatabase(), 'enrolment')).toBeUndefined();
});

test('a fact that no longer fits its schema is no fact', async () => {
  const database = await openTestDatabase();
  await database.facts.put({ key: 'enrolment', value: { kioskId: 'seven' } });
  expect(await readFact(database, 'enrolment')).toBeUndefined();
});
