import { describe, expect, test, vi } from 'vitest';
import { createTimers } from '../clock.ts';
import { writeFact } from './facts.ts';
import { DATA_FORMAT } from './layout.ts';
import { createStorageService, type StorageParts } from './storage-service.ts';
import { memoryMarker } from './testing/memory-marker.ts';
import { memoryStorageManager } from './testing/memory-storage-manager.ts';
import { closeAsTheBrowserDoes, openTestDatabase } from './testing/open-test-database.ts';

async function parts(changes: Partial<StorageParts> = {}): Promise<StorageParts> {
  const database = changes.database ?? (await openTestDatabase());
  database.close();
  return {
    database,
    marker: memoryMarker(),
    manager: memoryStorageManager(),
    timers: createTimers(),
    drawId: () => crypto.randomUUID(),
    prepare: () => Promise.resolve(),
    ...changes,
  };
}

describe('the ports of the storage machine', () => {
  test('a first start is healthy, asks the browser to keep the data and puts interrupted work in order', async () => {
    const manager = memoryStorageManager();
    const prepare = vi.fn(() => Promise.resolve());
    const service = createStorageService(await parts({ manager, prepare }));
    expect(await service.openStorage()).toEqual({ kind: 'healthy' });
    expect(manager.askedToPersist()).toBe(1);
    expect(prepare).toHaveBeenCalledOnce();
    expect(service.lastHealth()).toMatchObject({ persisted: true, writable: true });
  });

  test('lost content is reported', async () => {
    const service = createStorageService(await parts({ marker: memoryMarker(crypto.randomUUID()) }));
    expect(await service.openStorage()).toEqual({ kind: 'degraded', fault: 'storageLost' });
  });

  test('data of a newer build close the storage, and nothing is prepared', async () => {
    const database = await openTestDatabase();
    await writeFact(database, 'dataFormat', DATA_FORMAT + 1);
    const prepare = vi.fn(() => Promise.resolve());
    const service = createStorageService(await parts({ database, prepare }));
    expect(await service.openStorage()).toEqual({ kind: 'failed', fault: 'storageTooNew' });
    expect(prepare).not.toHaveBeenCalled();
  });

  test('a place nearly full is reported, a failed write closes', async () => {
    const all = await parts({ manager: memoryStorageManager({ usage: 999, quota: 1_000 }) });
    const service = createStorageService(all);
    expect(await service.openStorage()).toEqual({ kind: 'degraded', fault: 'storageNearlyFull' });
    vi.spyOn(all.database.facts, 'put').mockRejectedValue(new Error('disk full'));
    expect(await service.probeStorage()).toEqual({ kind: 'failed', fault: 'storageUnavailable' });
  });

  test('a Cache Storage that is out of order does not close the kiosk', async () => {
    const marker = {
      read: () => Promise.reject(new Error('no cache')),
      write: () => Promise.reject(new Error('no cache')),
    };
    expect(await createStorageService(await parts({ marker })).openStorage()).toEqual({ kind: 'healthy' });
  });

  test('tells when the browser closes the connection', async () => {
    const all = await parts();
    const service = createStorageService(all);
    await service.openStorage();
    const closed = vi.fn();
    const stop = service.watchStorage(closed);
    closeAsTheBrowserDoes(all.database);
    await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
    stop();
  });
});
