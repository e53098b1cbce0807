import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { forceCloseDatabase, IDBDatabase as FakeDatabase } from 'fake-indexeddb';
import { declareDatabase, type KioskDatabase } from '../database.ts';

// Dexie looks for IndexedDB when it is loaded, which may be before it is there.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

/** A database of its own for one test, open and empty. */
export async function openTestDatabase(): Promise<KioskDatabase> {
  const database = declareDatabase(`test-${crypto.randomUUID()}`);
  await database.open();
  return database;
}

/** The same data as a restarted kiosk finds them. */
export async function reopen(database: KioskDatabase): Promise<KioskDatabase> {
  database.close();
  const again = declareDatabase(database.name);
  await again.open();
  return again;
}

/** The connection ends without anybody having asked for it. */
export function closeAsTheBrowserDoes(database: KioskDatabase): void {
  forceCloseDatabase(database.backendDB() as unknown as typeof FakeDatabase);
}
