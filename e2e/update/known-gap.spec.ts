import { contactUntil } from '../support/contact-until.ts';
import { expect, test as base } from './release-stage.ts';
import { openRewritingProxy, type RewritingProxy } from './rewriting-proxy.ts';

/**
 * What the signature of releases does not prevent (docs/security.md « Terminal »): a page cannot check the bytes of a service
 * worker, since the browser fetches them again by itself. These tests carry out the two attacks and pass while they succeed.
 * Once the files are verified under the browser they fail: then turn them round.
 */
const test = base.extend<{ readonly between: RewritingProxy }>({
  between: async ({ stage }, use) => {
    const proxy = await openRewritingProxy(() => stage.gateway.url);
    await use(proxy);
    await proxy.close();
  },
});

const strangeWords = 'Une autre page';

/** Takes over at once and answers every opening of the kiosk with a page of its own. */
const strangeWorker = `
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  event.respondWith(new Response('<!doctype html><title>-</title><h1>${strangeWords}</h1>', { headers }));
});
`;

test('KNOWN GAP until files are verified under the browser: whoever stands between gives the worker in force other bytes, and the kiosk shows a page that nobody signed', async ({
  kiosk,
  page,
  between,
}) => {
  await kiosk.open(between.url);
  await kiosk.waitForServiceWorker();
  await page.reload();
  await kiosk.waitForAttract();
  between.replaceWorker(strangeWorker);
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: strangeWords })).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

test('KNOWN GAP until files are verified under the browser: at a genuine release whoever stands between shows the page the signed worker and gives the browser another', async ({
  kiosk,
  page,
  stage,
  nextRelease,
  between,
}) => {
  await kiosk.open(between.url);
  await kiosk.waitForServiceWorker();
  await page.reload();
  await kiosk.waitForAttract();
  await kiosk.waitForOnline();
  await stage.publish(nextRelease);
  between.replaceWorker(strangeWorker);
  await contactUntil(page, async () => {
    if ((await page.getByRole('heading', { name: strangeWords }).count()) === 0) await page.reload();
    await expect(page.getByRole('heading', { name: strangeWords })).toBeVisible({ timeout: 1_000 });
  });
});
