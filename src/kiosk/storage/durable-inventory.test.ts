import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { declareDatabase, type KioskDatabase } from './database.ts';
import { namesIn, unknownStorage, type BrowserPlaces, type PagePlaces } from './durable-inventory.ts';
import { cacheMarkerStore } from './generation.ts';
import { GENERATION_CACHE } from './layout.ts';
import { memoryCaches } from './testing/memory-marker.ts';
import './testing/open-test-database.ts';

function webStorage(...keys: readonly string[]): Pick<Storage, 'length' | 'key'> {
  return { length: keys.length, key: (index) => keys[index] ?? null };
}

async function cleanKiosk(): Promise<{ database: KioskDatabase; places: BrowserPlaces & PagePlaces }> {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name);
  const database = declareDatabase();
  await database.open();
  const caches = memoryCaches();
  await caches.open('workbox-precache-v2-http://kiosk.test/borne/');
  await cacheMarkerStore(caches).write('generation');
  return {
    database,
    places: { databases: indexedDB, caches, webStorages: [webStorage(), webStorage()], cookie: () => '' },
  };
}

describe('the closed list of what may stay', () => {
  test('finds nothing on a kiosk that keeps to it', async () => {
    const { database, places } = await cleanKiosk();
    await database.facts.put({ key: 'lastSeen', value: 1 });
    expect(unknownStorage(await namesIn(database, places), places)).toEqual([]);
    database.close();
  });

  test('knows the caches of /verifier, which a browser of a demonstration may have opened too', async () => {
    const { database, places } = await cleanKiosk();
    await places.caches.open('verifier-files-1f0c');
    await places.caches.open('verification');
    expect(unknownStorage(await namesIn(database, places), places)).toEqual([
      { place: 'cache', detail: 'verification' },
    ]);
    database.close();
  });

  test('finds each kind of stranger, and names the place only', async () => {
    const { database, places } = await cleanKiosk();
    const stranger = new Dexie('visitor-drafts');
    stranger.version(1).stores({ drafts: 'id' });
    await stranger.open();
    await database.facts.put({ key: 'lastNir', value: '1820631999991' });
    await places.caches.open('personal-pages');
    await (await places.caches.open(GENERATION_CACHE)).put('/borne/api/answer', new Response('MARKER'));
    const found = unknownStorage(await namesIn(database, places), {
      ...places,
      webStorages: [webStorage('draft'), webStorage()],
      cookie: () => 'token=MARKER',
    });
    expect(found).toEqual([
      { place: 'database', detail: 'visitor-drafts' },
      { place: 'cache', detail: 'personal-pages' },
      { place: 'cache', detail: GENERATION_CACHE },
      { place: 'table', detail: 'facts/lastNir' },
      { place: 'webStorage', detail: 'draft' },
      { place: 'cookie', detail: 'present' },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/MARKER|18206/u);
    stranger.close();
    database.close();
  });

  test('finds a table of ours that is not on it', async () => {
    const { database, places } = await cleanKiosk();
    database.close();
    database.version(database.verno + 1).stores({ drafts: 'id' });
    await database.open();
    expect(unknownStorage(await namesIn(database, places), places)).toEqual([{ place: 'table', detail: 'drafts' }]);
    database.close();
  });
});
