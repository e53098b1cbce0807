import { test } from '@playwright/test';
import { expect } from '../support/expect.ts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openProfile } from '../support/profile.ts';
import { searchFolders } from './search.ts';

/**
 * The search for visitors' data is itself proved (SECURITY « Wipe »): one leak is planted on purpose
 * in each place where Chromium is known to keep something, and each must be found.
 */
const places = ['indexedDb', 'field', 'cacheStorage', 'httpCache', 'webStorage', 'fragment', 'log'] as const;

let server: Server;
let markers: Record<(typeof places)[number], string>;

test.beforeAll(async () => {
  const run = `Zq${Math.random().toString(36).slice(2, 12)}`;
  markers = Object.fromEntries(places.map((place) => [place, `${run}${place}`])) as typeof markers;
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html');
    if (request.url === '/cached') response.setHeader('cache-control', 'max-age=1000').end(markers.httpCache);
    else response.end('<form><label>Nom <input name="nom"></label></form>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
test.afterAll(() => new Promise((closed) => server.close(closed)));

test('the disk search finds one planted leak in each place', async () => {
  const profile = await openProfile({ logging: true });
  const page = await profile.page();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.evaluate(plant, markers);
  await page.getByLabel('Nom').pressSequentially(markers.field);
  // Chromium writes what the fields of a page hold when it likes; the other leaks were written before.
  await expect
    .poll(async () => (await searchFolders([profile.folder], [markers.field])).finds.length, { intervals: [500] })
    .toBeGreaterThan(0);
  await profile.close();
  const { finds } = await searchFolders([profile.folder], Object.values(markers));
  await profile.remove();
  for (const place of places) {
    expect(
      finds.filter((find) => find.marker === markers[place]),
      `leak planted in ${place}`,
    ).not.toEqual([]);
  }
});

async function plant(leaks: typeof markers): Promise<void> {
  const database = await new Promise<IDBDatabase>((opened) => {
    const request = indexedDB.open('planted', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('table');
    request.onsuccess = () => opened(request.result);
  });
  const change = (act: (table: IDBObjectStore) => void): Promise<void> =>
    new Promise((done) => {
      const transaction = database.transaction('table', 'readwrite', { durability: 'strict' });
      act(transaction.objectStore('table'));
      transaction.oncomplete = () => done();
    });
  await change((table) => table.put({ name: leaks.indexedDb }, 1));
  await change((table) => table.clear());
  await (await caches.open('planted')).put('/planted', new Response(leaks.cacheStorage));
  await fetch('/cached');
  localStorage.setItem('planted', leaks.webStorage);
  location.hash = leaks.fragment;
  console.log(leaks.log);
}
