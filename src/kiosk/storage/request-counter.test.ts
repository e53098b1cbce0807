import { assert, array, asyncProperty, integer } from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createRequestCounter } from './request-counter.ts';
import { openTestDatabase } from './testing/open-test-database.ts';

describe('the counter of signed requests', () => {
  test('begins at one and grows by one', async () => {
    const count = createRequestCounter(await openTestDatabase());
    expect([await count(), await count(), await count()]).toEqual([1, 2, 3]);
  });

  test('never gives a number twice, also to requests at the same time', async () => {
    const count = createRequestCounter(await openTestDatabase());
    const numbers = await Promise.all(Array.from({ length: 300 }, () => count()));
    expect(new Set(numbers).size).toBe(300);
  });

  test('never goes back, however often the kiosk restarts', async () => {
    await assert(
      asyncProperty(array(integer({ min: 0, max: 130 }), { maxLength: 6 }), async (requestsByLife) => {
        const database = await openTestDatabase();
        let last = 0;
        for (const requests of requestsByLife) {
          const count = createRequestCounter(database);
          for (let sent = 0; sent < requests; sent += 1) {
            const number = await count();
            expect(number).toBeGreaterThan(last);
            last = number;
          }
        }
        database.close();
      }),
      { numRuns: 15 },
    );
  });

  test('uses no number that is not reserved on the disk', async () => {
    const database = await openTestDatabase();
    const count = createRequestCounter(database);
    vi.spyOn(database.facts, 'put').mockRejectedValue(new Error('disk full'));
    await expect(count()).rejects.toThrow('disk full');
  });
});
