import type { DurablePlaces } from './durable-inventory.ts';

/** The places where this browser keeps things. */
export function browserPlaces(): DurablePlaces {
  return {
    databases: indexedDB,
    caches,
    webStorages: [localStorage, sessionStorage],
    cookie: () => document.cookie,
  };
}

/** Where the generation marker lives: the one cache the page itself writes. */
export const browserCaches = (): CacheStorage => caches;
