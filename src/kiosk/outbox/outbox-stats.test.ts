import { expect, test } from 'vitest';
import { MINUTE_MS } from '#domain/time/instant.ts';
import { openTestDatabase } from '../storage/testing/open-test-database.ts';
import { acknowledgeDeadLetter, listDeadLetters, readOutboxStats } from './outbox-stats.ts';
import { enqueue, settleItems, takeBatch } from './outbox-table.ts';
import { fakeItem } from './testing/fake-gateway.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);

test('staff see how many items wait, since when, and which died: never what they hold', async () => {
  const database = await openTestDatabase();
  expect(await readOutboxStats(database, NOW)).toEqual({ pending: 0, dead: 0, oldestMs: null });
  for (const index of [1, 2, 3]) await enqueue(database, fakeItem(index, NOW + index));
  const [first, second] = await takeBatch(database, 2, NOW + 10);
  if (first === undefined || second === undefined) throw new Error('two items were put in');
  const news = [
    { item: first, news: { kind: 'reject' } },
    { item: second, news: { kind: 'notSent', errorClass: 'retry' } },
  ] as const;
  await settleItems(database, news, NOW + 10, () => 0.5);
  expect(await readOutboxStats(database, NOW + MINUTE_MS)).toEqual({ pending: 2, dead: 1, oldestMs: MINUTE_MS - 2 });
  expect(await listDeadLetters(database)).toEqual([
    { id: first.id, type: 'claim', caisse: 'cpam-31', createdAt: NOW + 1, errorClass: 'reject' },
  ]);
  await acknowledgeDeadLetter(database, second.id);
  expect(await listDeadLetters(database), 'what still waits cannot be waved away').toHaveLength(1);
  expect((await readOutboxStats(database, NOW)).pending).toBe(2);
  await acknowledgeDeadLetter(database, first.id);
  expect(await listDeadLetters(database)).toEqual([]);
});
