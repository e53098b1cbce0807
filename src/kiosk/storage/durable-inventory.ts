import type { Leftover } from '#kiosk/wipe/wipe.ts';
import { DATABASE_NAME, TABLE_NAMES, type KioskDatabase } from './database.ts';
import { FACT_KEYS } from './facts.ts';
import { GENERATION_CACHE } from './generation.ts';

/** Caches of the service worker: precached files of the app, nothing a visitor made. */
const PRECACHE = /^(?:workbox-precache|borne-precache)-/u;

/** The places of the browser that keep things; tests give their own. */
export interface DurablePlaces {
  readonly databases: Pick<IDBFactory, 'databases'>;
  readonly caches: Pick<CacheStorage, 'keys' | 'open'>;
  readonly webStorages: readonly Pick<Storage, 'length' | 'key'>[];
  /** `document.cookie`: there is none on a kiosk (SECURITY « Visitor token »). */
  readonly cookie: () => string;
}

/**
 * Compares what the browser holds with the closed list of what may outlive a session (SECURITY « Wipe »). No table of
 * ours holds anything of a session, so whatever is not on the list should not be there. Names places, never contents.
 */
export async function findUnknownStorage(database: KioskDatabase, places: DurablePlaces): Promise<readonly Leftover[]> {
  const [databases, caches, facts] = await Promise.all([
    unknownDatabases(places),
    unknownCaches(places),
    unknownFacts(database),
  ]);
  const tables = database.tables
    .filter(({ name }) => !TABLE_NAMES.includes(name))
    .map(({ name }) => leftover('table', name));
  return [...databases, ...caches, ...facts, ...tables, ...webStorageKeys(places), ...cookies(places)];
}

async function unknownDatabases({ databases }: DurablePlaces): Promise<readonly Leftover[]> {
  const found = await databases.databases();
  return found.filter(({ name }) => name !== DATABASE_NAME).map(({ name }) => leftover('database', name ?? 'unnamed'));
}

/** Unknown caches, and entries of our own cache beyond the one marker. */
async function unknownCaches({ caches }: DurablePlaces): Promise<readonly Leftover[]> {
  const names = await caches.keys();
  const unknown = names.filter((name) => name !== GENERATION_CACHE && !PRECACHE.test(name));
  const marker = names.includes(GENERATION_CACHE) ? await (await caches.open(GENERATION_CACHE)).keys() : [];
  return [...unknown, ...(marker.length > 1 ? [GENERATION_CACHE] : [])].map((name) => leftover('cache', name));
}

async function unknownFacts(database: KioskDatabase): Promise<readonly Leftover[]> {
  const keys = await database.facts.toCollection().primaryKeys();
  return keys.filter((key) => !FACT_KEYS.includes(key)).map((key) => leftover('table', `facts/${key}`));
}

function webStorageKeys({ webStorages }: DurablePlaces): readonly Leftover[] {
  return webStorages.flatMap((storage) =>
    Array.from({ length: storage.length }, (_, index) => leftover('webStorage', storage.key(index) ?? 'unnamed')),
  );
}

function cookies({ cookie }: DurablePlaces): readonly Leftover[] {
  return cookie() === '' ? [] : [leftover('cookie', 'present')];
}

const leftover = (place: Leftover['place'], detail: string): Leftover => ({ place, detail });
