import { assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { BelievedTime } from '#domain/provisional-code/offline-time.ts';
import type { DrainAnswer } from '#machines/outbox/ports.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { openTestDatabase, reopen } from '../storage/testing/open-test-database.ts';
import { drainBatch, type DrainParts } from './drain.ts';
import { listDeadLetters } from './outbox-stats.ts';
import { enqueue, releaseInterrupted } from './outbox-table.ts';
import { fakeGateway, fakeItem, type Weather } from './testing/fake-gateway.ts';
import { fakeLocks } from './testing/fake-locks.ts';
import { someOf } from '#domain/testing/some-of.ts';

const NOW = Date.UTC(2026, 10, 24, 14, 40);

interface HandTime {
  now: number;
}

function partsOf(
  database: KioskDatabase,
  changes: Partial<DrainParts> = {},
  time: HandTime = { now: NOW },
): DrainParts {
  return {
    database,
    gateway: fakeGateway(),
    locks: fakeLocks(),
    now: () => time.now,
    believed: () => Promise.resolve({ kind: 'known', now: time.now }),
    chance: () => 0.5,
    ...changes,
  };
}

async function filled(count: number): Promise<KioskDatabase> {
  const database = await openTestDatabase();
  for (let index = 0; index < count; index += 1) await enqueue(database, fakeItem(index, NOW + index));
  return database;
}

const statesOf = async (database: KioskDatabase): Promise<readonly string[]> =>
  (await database.outbox.toArray()).map(({ state }) => state);

describe('draining the outbox', () => {
  test('posts the oldest in batches, and says how many are left', async () => {
    const database = await filled(25);
    const gateway = fakeGateway();
    const parts = partsOf(database, { gateway }, { now: NOW + 100 });
    expect(await drainBatch(parts, { batchSize: 10 })).toEqual({ kind: 'drained', remaining: 15 });
    expect(await drainBatch(parts, { batchSize: 10 })).toEqual({ kind: 'drained', remaining: 5 });
    expect(await drainBatch(parts, { batchSize: 10 })).toEqual({ kind: 'drained', remaining: 0 });
    expect(gateway.requests.map((ids) => ids.length)).toEqual([10, 10, 5]);
    expect(gateway.requests.flat()).toEqual(Array.from({ length: 25 }, (_, index) => fakeItem(index, 0).id));
  });

  test('asks nothing of the gateway when nothing waits', async () => {
    const gateway = fakeGateway();
    const database = await openTestDatabase();
    expect(await drainBatch(partsOf(database, { gateway }), { batchSize: 20 })).toEqual({
      kind: 'drained',
      remaining: 0,
    });
    expect(gateway.requests).toEqual([]);
  });

  test('two documents never drain at the same time', async () => {
    const database = await filled(1);
    const locks = fakeLocks();
    const second: DrainAnswer[] = [];
    const gateway = fakeGateway({
      during: async () => void second.push(await drainBatch(partsOf(database, { locks }), { batchSize: 20 })),
    });
    await drainBatch(partsOf(database, { gateway, locks }), { batchSize: 20 });
    expect(second).toEqual([{ kind: 'drainedElsewhere' }]);
    expect(gateway.requests).toHaveLength(1);
  });

  test.each<[string, Weather]>([
    ['no network', 'offline'],
    ['a portal in between', 'badAnswer'],
    ['a gateway in trouble', { problem: 'unavailable' }],
  ])('loses nothing with %s', async (_name, weather) => {
    const database = await filled(3);
    const gateway = fakeGateway({ weather: () => weather });
    expect(await drainBatch(partsOf(database, { gateway }, { now: NOW + 10 }), { batchSize: 20 })).toEqual({
      kind: 'retryLater',
      remaining: 3,
    });
    expect(await statesOf(database)).toEqual(['pending', 'pending', 'pending']);
  });

  test.each(['kioskRevoked', 'counterForked', 'kioskUnconfirmed'] as const)(
    'stops at « %s », and keeps the items',
    async (name) => {
      const database = await filled(2);
      const gateway = fakeGateway({ weather: () => ({ problem: name }) });
      expect(await drainBatch(partsOf(database, { gateway }, { now: NOW + 10 }), { batchSize: 20 })).toEqual({
        kind: 'authRefused',
        remaining: 2,
      });
      expect(await database.outbox.toArray()).toMatchObject([{ errorClass: 'auth' }, { errorClass: 'auth' }]);
    },
  );

  test('a refused item ends as a dead letter and delays no other', async () => {
    const database = await filled(5);
    const bad = fakeItem(2, 0).id;
    const gateway = fakeGateway({ outcomeOf: (id) => (id === bad ? { kind: 'reject' } : { kind: 'accepted' }) });
    expect(await drainBatch(partsOf(database, { gateway }, { now: NOW + 10 }), { batchSize: 20 })).toEqual({
      kind: 'drained',
      remaining: 0,
    });
    expect((await listDeadLetters(database)).map(({ id }) => id)).toEqual([bad]);
    expect(gateway.effects.size).toBe(4);
  });

  test('an item that makes the whole request unreadable is found, and the others pass in the same turn', async () => {
    const database = await filled(5);
    const poison = new Set([fakeItem(0, 0).id, fakeItem(3, 0).id]);
    const gateway = fakeGateway({ poison });
    expect(await drainBatch(partsOf(database, { gateway }, { now: NOW + 10 }), { batchSize: 20 })).toEqual({
      kind: 'drained',
      remaining: 0,
    });
    expect(new Set((await listDeadLetters(database)).map(({ id }) => id))).toEqual(poison);
    expect(gateway.effects.size).toBe(3);
  });

  test('an item the gateway failed on waits for its own turn; the others do not wait for it', async () => {
    const database = await filled(3);
    const slow = fakeItem(1, 0).id;
    const gateway = fakeGateway({ outcomeOf: (id) => (id === slow ? { kind: 'retry' } : { kind: 'accepted' }) });
    const time = { now: NOW + 10 };
    const parts = partsOf(database, { gateway }, time);
    expect(await drainBatch(parts, { batchSize: 20 })).toEqual({ kind: 'drained', remaining: 0 });
    expect(await drainBatch(parts, { batchSize: 20 })).toEqual({ kind: 'drained', remaining: 0 });
    expect(gateway.requests).toHaveLength(1);
    time.now += MINUTE_MS;
    await drainBatch(parts, { batchSize: 20 });
    expect(gateway.requests[1]).toEqual([slow]);
  });

  test('an item expires by the time one may believe, not by a wrong clock', async () => {
    const database = await filled(1);
    const clockMonthsAhead = { now: NOW + 2_000 * HOUR_MS };
    const unknown: BelievedTime = { kind: 'unknown' };
    const gateway = fakeGateway({ weather: () => 'offline' });
    await drainBatch(partsOf(database, { gateway, believed: () => Promise.resolve(unknown) }, clockMonthsAhead), {
      batchSize: 20,
    });
    expect(await statesOf(database)).toEqual(['pending']);
    await drainBatch(partsOf(database, { gateway }, { now: NOW + 73 * HOUR_MS }), { batchSize: 20 });
    expect(await listDeadLetters(database)).toMatchObject([{ errorClass: 'expired' }]);
  });

  test('when the gateway port itself breaks, nothing stays « sending »', async () => {
    const database = await filled(2);
    const broken = { call: () => Promise.reject(new Error('broken')) };
    await expect(
      drainBatch(partsOf(database, { gateway: broken }, { now: NOW + 10 }), { batchSize: 20 }),
    ).rejects.toThrow('broken');
    expect(await statesOf(database)).toEqual(['pending', 'pending']);
  });
});

describe('the outbox under fire', () => {
  const SOME_WEATHER: readonly Weather[] = [
    'fine',
    'fine',
    'fine',
    'fine',
    'answerLost',
    'offline',
    'badAnswer',
    { problem: 'internal' },
  ];

  test('I3 no item is lost, and none is posted again once it was answered, whatever fails or restarts', async () => {
    await assert(
      asyncProperty(
        record({
          count: integer({ min: 1, max: 40 }),
          batchSize: constantFrom(1, 7, 10, 20),
          seed: integer({ min: 0, max: 1_000_000 }),
        }),
        async ({ count, batchSize, seed }) => {
          let drawn = seed;
          const next = (limit: number): number => {
            drawn = (drawn * 1_103_515_245 + 12_345) % 2_147_483_648;
            return Math.floor((drawn / 2_147_483_648) * limit);
          };
          let database = await filled(count);
          const time = { now: NOW + 1_000 };
          const gateway = fakeGateway({ weather: () => SOME_WEATHER[next(SOME_WEATHER.length)] ?? 'fine' });
          for (let turn = 0; turn < 400; turn += 1) {
            const answer = await drainBatch(partsOf(database, { gateway }, time), { batchSize });
            if (answer.kind === 'drained' && answer.remaining === 0) break;
            if (next(4) === 0) {
              database = await reopen(database);
              await releaseInterrupted(database);
            }
            time.now += 1_000;
          }
          expect(gateway.effects.size).toBe(count);
          expect(gateway.repeatedAfterAnswer).toEqual([]);
          expect(new Set(await statesOf(database))).toEqual(new Set(['done']));
          database.close();
        },
      ),
      { numRuns: someOf(25) },
    );
  });

  test('I3 items sent just before the kiosk was killed are sent again after its restart', async () => {
    const database = await filled(3);
    let weather: Weather = 'silent';
    const gateway = fakeGateway({ weather: () => weather });
    void drainBatch(partsOf(database, { gateway }, { now: NOW + 10 }), { batchSize: 20 });
    await expect.poll(() => gateway.effects.size).toBe(3);

    weather = 'fine';
    const restarted = await reopen(database);
    expect(await releaseInterrupted(restarted)).toBe(3);
    await drainBatch(partsOf(restarted, { gateway }, { now: NOW + 20 }), { batchSize: 20 });
    expect(gateway.requests).toHaveLength(2);
    expect(gateway.effects.size).toBe(3);
    expect(await statesOf(restarted)).toEqual(['done', 'done', 'done']);
  });
});
