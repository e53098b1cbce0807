import type { KioskDatabase } from './database.ts';
import { readFact, writeFact } from './facts.ts';
import { GENERATION_CACHE } from './layout.ts';

const MARKER_URL = '/borne/generation';

/** Keeps one identifier outside IndexedDB. */
export interface MarkerStore {
  readonly read: () => Promise<string | undefined>;
  readonly write: (generation: string) => Promise<void>;
}

/** The marker as an entry of Cache Storage, under an address that nothing serves. */
export function cacheMarkerStore(storage: Pick<CacheStorage, 'open'>): MarkerStore {
  return {
    async read() {
      const cache = await storage.open(GENERATION_CACHE);
      const response = await cache.match(MARKER_URL);
      return response?.text();
    },
    async write(generation) {
      const cache = await storage.open(GENERATION_CACHE);
      await cache.put(MARKER_URL, new Response(generation, { headers: { 'content-type': 'text/plain' } }));
    },
  };
}

/**
 * - `new`: a terminal that never ran; `same`: all is there.
 * - `lost`: the marker knows a life that the database does not: the browser dropped the data (anchors, failure mode 7).
 * - `markerLost`: the database is there, the marker is not: written anew, nothing else is wrong.
 */
export type Generation = 'new' | 'same' | 'lost' | 'markerLost';

/** Tells « lost » from « new », and makes both places agree again. */
export async function checkGeneration(
  database: KioskDatabase,
  marker: MarkerStore,
  drawId: () => string,
): Promise<Generation> {
  const [stored, marked] = await Promise.all([readFact(database, 'generation'), marker.read()]);
  if (stored !== undefined && stored === marked) return 'same';
  const generation = stored ?? drawId();
  if (stored === undefined) await writeFact(database, 'generation', generation);
  await marker.write(generation);
  if (stored === undefined) return marked === undefined ? 'new' : 'lost';
  return marked === undefined ? 'markerLost' : 'lost';
}
