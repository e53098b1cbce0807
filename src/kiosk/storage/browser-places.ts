import type { BrowserPlaces, PagePlaces } from './durable-inventory.ts';

/** The places where this browser keeps things. */
export const browserPlaces = (): BrowserPlaces => ({ databases: indexedDB, caches });

export const pagePlaces = (): PagePlaces => ({
  webStorages: [localStorage, sessionStorage],
  cookie: () => document.cookie,
});

/** Where the generation marker lives: the one cache the page itself writes. */
export const browserCaches = (): CacheStorage => caches;
