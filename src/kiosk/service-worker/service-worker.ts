/// <reference lib="webworker" />
import { cacheNames } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precache,
  addRoute as addPrecacheRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import type { WorkerMessage, WorkerVersion } from './messages.ts';
import { answerWithoutWaking } from './static-routes.ts';

declare const self: ServiceWorkerGlobalScope;

/**
 * The kiosk offline: an allow-list of precached files and nothing else. Nothing under `/api` is ever
 * answered or stored here (SECURITY « Requests », P22). The build gives each file its hash (P40): one that fails to
 * download, or has other bytes, fails the whole installation: the previous version stays, and the page reports it.
 */
precache(self.__WB_MANIFEST);
addPrecacheRoute({ cleanURLs: false, ignoreURLParametersMatching: [] });
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html')));
cleanupOutdatedCaches();
self.addEventListener('install', (event) => answerWithoutWaking(event, self.registration.scope, cacheNames.precache));

/** The page alone decides when a new version takes over: in `attract`, never under a visitor. */
self.addEventListener('message', (event) => {
  const message = event.data as WorkerMessage;
  if (message.type === 'SKIP_WAITING') void self.skipWaiting();
  if (message.type === 'GET_VERSION') {
    const answer: WorkerVersion = { version: import.meta.env.APP_VERSION };
    event.ports[0]?.postMessage(answer);
  }
});
