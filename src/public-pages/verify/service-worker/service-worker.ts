/// <reference lib="webworker" />
import { answerPage } from './answer-page.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build (`tools/build/page-worker.mjs`), addresses too: what pages import as well would be cut out of here. */
declare const __PRECACHED__: {
  readonly page: string;
  /** What the names of the caches begin with. */
  readonly caches: string;
  readonly version: string;
  readonly files: readonly { readonly url: string; readonly integrity: string }[];
};

const { page, caches: prefix, version, files } = __PRECACHED__;
const filesCaches = `${prefix}files-`;
const ownCache = `${filesCaches}${version}`;
const kept = new Set(files.map(({ url }) => url));

/**
 * The page that checks a seal, offline: its own files and nothing else. A file that fails to come, or has other bytes, fails
 * the whole installation. Nothing under `/api` is answered or stored here, and no document ever passes through.
 */
self.addEventListener('install', (event) => event.waitUntil(keepFiles()));

/** The first visit may go offline before its reader was loaded, so the worker takes its page at once. */
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([forgetFormer(), self.clients.claim()])));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === page) event.respondWith(answerPage(loadPage, keptPage));
    return;
  }
  if (search === '' && kept.has(pathname)) event.respondWith(keptFile(pathname, request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(ownCache);
  await cache.addAll(files.map(({ url, integrity }) => new Request(url, { integrity, cache: 'no-cache' })));
}

async function forgetFormer(): Promise<void> {
  const former = (await caches.keys()).filter((name) => name.startsWith(filesCaches) && name !== ownCache);
  await Promise.all(former.map(async (name) => await caches.delete(name)));
}

const loadPage = async (signal: AbortSignal): Promise<Response> => await fetch(page, { cache: 'no-cache', signal });
const keptPage = async (): Promise<Response | undefined> => await caches.match(page, { cacheName: ownCache });

/** Other files of the name would have another hash in it. */
async function keptFile(pathname: string, request: Request): Promise<Response> {
  return (await caches.match(pathname, { cacheName: ownCache })) ?? (await fetch(request));
}
