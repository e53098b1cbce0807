import type { MarkerStore } from '../generation.ts';

/** A generation marker in memory. */
export function memoryMarker(initial?: string): MarkerStore {
  let kept = initial;
  return {
    read: () => Promise.resolve(kept),
    write: (generation) => {
      kept = generation;
      return Promise.resolve();
    },
  };
}

/** Cache Storage in memory, as far as the kiosk uses it. */
export function memoryCaches(): Pick<CacheStorage, 'open' | 'keys'> {
  const caches = new Map<string, Map<string, string>>();
  const keyOf = (request: RequestInfo | URL): string =>
    request instanceof Request ? request.url : new URL(request.toString(), 'http://kiosk.test').href;
  return {
    keys: () => Promise.resolve([...caches.keys()]),
    open: (name) => {
      const entries = caches.get(name) ?? new Map<string, string>();
      caches.set(name, entries);
      const cache = {
        keys: () => Promise.resolve([...entries.keys()].map((url) => new Request(url))),
        match: (request: RequestInfo | URL) => {
          const text = entries.get(keyOf(request));
          return Promise.resolve(text === undefined ? undefined : new Response(text));
        },
        put: async (request: RequestInfo | URL, response: Response) => {
          entries.set(keyOf(request), await response.text());
        },
      };
      return Promise.resolve(cache as unknown as Cache);
    },
  };
}
