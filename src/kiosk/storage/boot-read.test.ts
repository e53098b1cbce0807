import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTimers } from '../clock.ts';
import { readAtBoot } from './boot-read.ts';
import { declareDatabase, type KioskDatabase } from './database.ts';
import type { BrowserPlaces } from './durable-inventory.ts';
import { writeFact } from './facts.ts';
import { openDatabase } from './open.ts';
import { DATA_FORMAT, DATABASE_NAME, TABLE_NAMES } from './layout.ts';
import { memoryCaches } from './testing/memory-marker.ts';
import './testing/open-test-database.ts';

const timers = createTimers();
const places = (databases: BrowserPlaces['databases'] = indexedDB): BrowserPlaces => ({
  databases,
  caches: memoryCaches(),
});
const names = () => Dexie.getDatabaseNames();
let database: KioskDatabase;

beforeEach(async () => {
  for (const name of await names()) await Dexie.delete(name);
  database = declareDatabase();
});
afterEach(() => database.close());

describe('the storage of a kiosk in service', () => {
  beforeEach(async () => {
    await openDatabase(database, timers);
  });

  test('is read without a write, and left to the storage proper', async () => {
    await writeFact(database, 'mode', 'demonstration');
    const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const read = await readAtBoot(places(), timers);
    expect(opened.mock.calls.map(([, mode]) => mode)).toEqual(['readonly']);
    opened.mockRestore();
    expect(read?.fact('mode')).toBe('demonstration');
    expect(read?.facts.toSorted()).toEqual(['dataFormat', 'mode']);
    expect(read?.tables.toSorted()).toEqual([...TABLE_NAMES].toSorted());
    expect(read).toMatchObject({ databases: [DATABASE_NAME], caches: [], markers: 0 });
    // No connection is left that would hold up a newer version.
    database.close();
    await Dexie.delete(DATABASE_NAME);
  });

  test.each([DATA_FORMAT + 1, DATA_FORMAT - 1])('of format %i is left to the storage proper', async (format) => {
    await writeFact(database, 'dataFormat', format);
    expect(await readAtBoot(places(), timers)).toBeUndefined();
  });

  test('that cannot be listed is left to the storage proper', async () => {
    const caches = { keys: () => Promise.reject(new Error('no cache')), open: () => Promise.reject(new Error('none')) };
    expect(await readAtBoot({ databases: indexedDB, caches }, timers)).toBeUndefined();
  });
});

test('a storage that is not there yet is not made', async () => {
  expect(await readAtBoot(places(), timers)).toBeUndefined();
  expect(await names()).toEqual([]);
});

test('an opening that never settles is given up', async () => {
  const open = (): IDBOpenDBRequest => new EventTarget() as IDBOpenDBRequest;
  const databases = { databases: async () => [], open };
  const after = (_delayMs: number, run: () => void) => {
    run();
    return () => undefined;
  };
  expect(await readAtBoot(places(databases), { after })).toBeUndefined();
});
