import { VERIFY_CACHES } from '#contract/addresses/verify-url.ts';
import type { Leftover } from '#kiosk/wipe/wipe.ts';
import type { KioskDatabase } from './database.ts';
import { DATABASE_NAME, FACT_KEYS, GENERATION_CACHE, TABLE_NAMES } from './layout.ts';

/** Caches of the service worker: precached files of the app, nothing a visitor made. */
const PRECACHE = /^(?:workbox-precache|borne-precache)-/u;

const isKnownCache = (name: string): boolean =>
  name === GENERATION_CACHE || PRECACHE.test(name) || name.startsWith(VERIFY_CACHES);

/** The places of the browser that keep things and take time to read; tests give their own. */
export interface BrowserPlaces {
  readonly databases: Pick<IDBFactory, 'databases' | 'open'>;
  readonly caches: Pick<CacheStorage, 'keys' | 'open'>;
}

/** Those that are read at once. */
export interface PagePlaces {
  readonly webStorages: readonly Pick<Storage, 'length' | 'key'>[];
  /** `document.cookie`: there is none on a kiosk (SECURITY « Visitor token »). */
  readonly cookie: () => string;
}

/** What stands in the places that take time to read, by name. */
export interface StoredNames {
  readonly tables: readonly string[];
  readonly facts: readonly string[];
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  /** Entries of the marker's cache: one at most. */
  readonly markers: number;
}

/** Read anew, the kiosk's own database through its open connection. */
export async function namesIn(database: KioskDatabase, places: BrowserPlaces): Promise<StoredNames> {
  const [facts, browser] = await Promise.all([database.facts.toCollection().primaryKeys(), browserNames(places)]);
  return { tables: database.tables.map(({ name }) => name), facts, ...browser };
}

/** Databases and caches of the browser. */
export async function browserNames({
  databases,
  caches,
}: BrowserPlaces): Promise<Omit<StoredNames, 'tables' | 'facts'>> {
  const [found, names] = await Promise.all([databases.databases(), caches.keys()]);
  const markers = names.includes(GENERATION_CACHE) ? (await (await caches.open(GENERATION_CACHE)).keys()).length : 0;
  return { databases: found.map(({ name }) => name ?? 'unnamed'), caches: names, markers };
}

/**
 * Compares what the browser holds with the closed list of what may outlive a session (SECURITY « Wipe »). No table of
 * ours holds anything of a session, so whatever is not on the list should not be there. Names places, never contents.
 */
export function unknownStorage(names: StoredNames, places: PagePlaces): readonly Leftover[] {
  const strangers = (place: Leftover['place'], found: readonly string[], isKnown: (name: string) => boolean) =>
    found.filter((name) => !isKnown(name)).map((name) => leftover(place, name));
  return [
    ...strangers('database', names.databases, (name) => name === DATABASE_NAME),
    ...strangers('cache', names.caches, isKnownCache),
    // Entries of our own cache beyond the one marker.
    ...(names.markers > 1 ? [leftover('cache', GENERATION_CACHE)] : []),
    ...strangers('table', names.facts, isFact).map(({ detail }) => leftover('table', `facts/${detail}`)),
    ...strangers('table', names.tables, (name) => TABLE_NAMES.includes(name)),
    ...webStorageKeys(places),
    ...cookies(places),
  ];
}

const isFact = (key: string): boolean => (FACT_KEYS as readonly string[]).includes(key);

function webStorageKeys({ webStorages }: PagePlaces): readonly Leftover[] {
  return webStorages.flatMap((storage) =>
    Array.from({ length: storage.length }, (_, index) => leftover('webStorage', storage.key(index) ?? 'unnamed')),
  );
}

function cookies({ cookie }: PagePlaces): readonly Leftover[] {
  return cookie() === '' ? [] : [leftover('cookie', 'present')];
}

const leftover = (place: Leftover['place'], detail: string): Leftover => ({ place, detail });
