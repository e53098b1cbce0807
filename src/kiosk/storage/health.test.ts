import { describe, expect, test, vi } from 'vitest';
import { isNearlyFull, readHealth, SMALLEST_FREE_BYTES } from './health.ts';
import { memoryStorageManager } from './testing/memory-storage-manager.ts';
import { openTestDatabase } from './testing/open-test-database.ts';

const GIGABYTE = 1_000_000_000;

describe('the health of the storage', () => {
  test('tells promise, room and a write that really happened', async () => {
    const database = await openTestDatabase();
    const manager = memoryStorageManager({ persisted: true, usage: 5_000_000, quota: GIGABYTE });
    const expected = { persisted: true, writable: true, usageBytes: 5_000_000, quotaBytes: GIGABYTE };
    expect(await readHealth(database, manager)).toEqual(expected);
    expect(await readHealth(database, manager)).toEqual(expected);
  });

  test('sees that writing fails', async () => {
    const database = await openTestDatabase();
    vi.spyOn(database.facts, 'put').mockRejectedValue(new Error('quota'));
    expect((await readHealth(database, memoryStorageManager())).writable).toBe(false);
  });

  test('sees that what was written is not what is read', async () => {
    const database = await openTestDatabase();
    vi.spyOn(database.facts, 'put').mockResolvedValue('writeProbe');
    expect((await readHealth(database, memoryStorageManager())).writable).toBe(false);
  });

  test('a browser that cannot tell counts as neither persisted nor full', async () => {
    const database = await openTestDatabase();
    const mute: StorageManager = {
      ...memoryStorageManager(),
      persisted: () => Promise.reject(new Error('no')),
      persist: () => Promise.reject(new Error('no')),
      estimate: () => Promise.reject(new Error('no')),
    };
    const health = await readHealth(database, mute);
    expect(health).toEqual({ persisted: false, writable: true, usageBytes: 0, quotaBytes: 0 });
    expect(isNearlyFull(health)).toBe(false);
  });

  test('asks each time that the data be kept: the browser may agree later', async () => {
    const database = await openTestDatabase();
    let agrees = false;
    const hesitant: StorageManager = { ...memoryStorageManager(), persist: () => Promise.resolve(agrees) };
    expect((await readHealth(database, hesitant)).persisted).toBe(false);
    agrees = true;
    expect((await readHealth(database, hesitant)).persisted).toBe(true);
  });

  test('is nearly full when too little room is left', () => {
    const health = { persisted: true, writable: true, quotaBytes: GIGABYTE };
    expect(isNearlyFull({ ...health, usageBytes: GIGABYTE - SMALLEST_FREE_BYTES })).toBe(false);
    expect(isNearlyFull({ ...health, usageBytes: GIGABYTE - SMALLEST_FREE_BYTES + 1 })).toBe(true);
  });
});
