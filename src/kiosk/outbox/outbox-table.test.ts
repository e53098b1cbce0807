import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import { openTestDatabase, reopen } from '../storage/testing/open-test-database.ts';
import { enqueue, releaseInterrupted, settleItems, sweepExpired, takeBatch } from './outbox-table.ts';
import { fakeItem } from './testing/fake-gateway.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);
const chance = (): number => 0.5;

describe('the table of the outbox', () => {
  test('keeps an item across a restart, byte for byte', async () => {
    const database = await openTestDatabase();
    const item = fakeItem(1, NOW);
    await enqueue(database, item);
    const kept = await (await reopen(database)).outbox.get(item.id);
    expect(kept).toEqual({ ...item, expiresAt: NOW + 72 * HOUR_MS, state: 'pending', attempts: 0, nextAttemptAt: NOW });
  });

  test('never takes the same item twice', async () => {
    const database = await openTestDatabase();
    await enqueue(database, fakeItem(1, NOW));
    await expect(enqueue(database, fakeItem(1, NOW + 1))).rejects.toThrow();
    expect(await database.outbox.count()).toBe(1);
  });

  test('forgets what is done when its term is over', async () => {
    const database = await openTestDatabase();
    await enqueue(database, fakeItem(1, NOW));
    const items = await takeBatch(database, 20, NOW);
    await settleItems(
      database,
      items.map((item) => ({ item, news: { kind: 'accepted' } })),
      NOW,
      chance,
    );
    await sweepExpired(database, NOW + 72 * HOUR_MS);
    expect(await database.outbox.count()).toBe(1);
    await sweepExpired(database, NOW + 72 * HOUR_MS + 1);
    expect(await database.outbox.count()).toBe(0);
  });

  test('gives the oldest first, and no item to two takers', async () => {
    const database = await openTestDatabase();
    for (const index of [3, 1, 2]) await enqueue(database, fakeItem(index, NOW + index));
    const [first, second] = await Promise.all([takeBatch(database, 2, NOW + 10), takeBatch(database, 2, NOW + 10)]);
    expect(first.map(({ id }) => id)).toEqual([fakeItem(1, 0).id, fakeItem(2, 0).id]);
    expect(second.map(({ id }) => id)).toEqual([fakeItem(3, 0).id]);
  });

  test('leaves an item that its issuer is sending to its issuer', async () => {
    const database = await openTestDatabase();
    await enqueue(database, fakeItem(1, NOW), true);
    expect(await takeBatch(database, 20, NOW)).toEqual([]);
  });

  test('waits longer after each refusal of an item, but not for ever after the clock was moved back', async () => {
    const database = await openTestDatabase();
    await enqueue(database, fakeItem(1, NOW));
    const waits: number[] = [];
    for (let now = NOW, tries = 0; tries < 12; tries += 1) {
      const [item] = await takeBatch(database, 20, now);
      if (item === undefined) throw new Error('the item is not due');
      await settleItems(database, [{ item, news: { kind: 'retry' } }], now, chance);
      const next = (await database.outbox.get(item.id))?.nextAttemptAt ?? 0;
      waits.push(next - now);
      expect(await takeBatch(database, 20, next - 1)).toEqual([]);
      now = next;
    }
    expect(waits.slice(0, 3)).toEqual([3_750, 7_500, 15_000]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(5 * MINUTE_MS);
    expect(await takeBatch(database, 20, NOW - 30 * DAY_MS)).toHaveLength(1);
  });

  test('drops the content of every item that ends, whatever its end', async () => {
    const database = await openTestDatabase();
    for (const index of [1, 2, 3, 4]) await enqueue(database, fakeItem(index, NOW));
    const items = await takeBatch(database, 20, NOW);
    const ends = ['refused', 'superseded', 'accepted', 'reject'] as const;
    await settleItems(
      database,
      items.map((item, index) => ({ item, news: { kind: ends[index] ?? 'reject' } })),
      NOW,
      chance,
    );
    const kept = await database.outbox.toArray();
    expect(kept.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'dead']);
    expect(kept.some((item) => 'envelope' in item)).toBe(false);
  });

  test('P23 ends an item past its life as a dead letter without content, and forgets it a week later', async () => {
    const database = await openTestDatabase();
    await enqueue(database, fakeItem(1, NOW));
    expect(await sweepExpired(database, NOW + 72 * HOUR_MS)).toBe(0);
    expect(await sweepExpired(database, NOW + 72 * HOUR_MS + 1)).toBe(1);
    expect(await database.outbox.toArray()).toMatchObject([{ state: 'dead', errorClass: 'expired' }]);
    expect((await database.outbox.toArray()).some((item) => 'envelope' in item)).toBe(false);
    await sweepExpired(database, NOW + 72 * HOUR_MS + 7 * DAY_MS + 1);
    expect(await database.outbox.count()).toBe(0);
  });

  test('an item on its way when the kiosk stopped waits again, with its content', async () => {
    const database = await openTestDatabase();
    const item = fakeItem(1, NOW);
    await enqueue(database, item);
    await takeBatch(database, 20, NOW);
    const restarted = await reopen(database);
    expect(await releaseInterrupted(restarted)).toBe(1);
    expect(await takeBatch(restarted, 20, NOW)).toMatchObject([{ id: item.id, envelope: item.envelope, attempts: 2 }]);
  });
});
