import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { everythingReadable } from '../nothing-remains/left-behind.ts';
import { camille, type Kiosk } from '../support/kiosk.ts';
import { contactUntil } from '../support/contact-until.ts';
import { alterFile, expect, NEXT_VERSION, readRelease, test, type Spoil } from './release-stage.ts';

/** The names of the workers that the browser holds for the kiosk. */
const workers = (page: Page): Promise<{ readonly active: string | undefined; readonly waiting: string | undefined }> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/borne/');
    const nameOf = (worker: ServiceWorker | null | undefined) => worker?.scriptURL.split('/').at(-1);
    return { active: nameOf(registration?.active), waiting: nameOf(registration?.waiting) };
  });

/** Open, enrolled, and under its worker: as a terminal that has been in its hall for a while. */
async function openInService(kiosk: Kiosk, url: string): Promise<void> {
  await kiosk.open(url);
  await kiosk.waitForServiceWorker();
  await kiosk.page.reload();
  await kiosk.waitForAttract();
  await kiosk.waitForOnline();
}

test('P40 a new release waits while a visitor types, activates after the wipe, and is complete offline', async ({
  kiosk,
  page,
  stage,
  nextRelease,
}) => {
  const next = await readRelease(join(nextRelease, 'kiosk'));
  await openInService(kiosk, stage.gateway.url);
  const previous = (await workers(page)).active;
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await kiosk.chooseService('codeUse');
  await kiosk.press('Commencer');
  await kiosk.type(camille.nir.slice(0, 6));
  const documentOf = () => page.evaluate(() => performance.timeOrigin);
  const during = await documentOf();

  await stage.publish(nextRelease);
  await contactUntil(page, async () => expect(await workers(page)).toEqual({ active: previous, waiting: next.worker }));
  await kiosk.type(camille.nir.slice(6));
  await expect(page.locator('input').last(), 'what was typed is kept').not.toHaveValue('');
  await kiosk.press('Continuer');
  await kiosk.expectTitle('Votre date de naissance');
  expect(await workers(page), 'nothing changes for the visitor').toEqual({ active: previous, waiting: next.worker });
  expect(await documentOf()).toBe(during);

  await kiosk.quit();
  await expect.poll(() => workers(page).catch(() => undefined)).toEqual({ active: next.worker, waiting: undefined });
  await kiosk.waitForAttract();
  expect(await everythingReadable(page), 'I1 the second visitor finds nothing').not.toContain(camille.nir.slice(0, 9));
  await expect.poll(async () => (await stage.report()).appVersion).toBe(NEXT_VERSION);
  expect((await stage.report()).faults).toEqual([]);

  await stage.gateway.kill();
  await page.reload();
  await kiosk.waitForAttract();
  const missing = await page.evaluate(
    async (paths) => {
      const cache = (await caches.keys()).find((name) => name.startsWith('workbox-precache'));
      const held =
        cache === undefined ? [] : (await (await caches.open(cache)).keys()).map(({ url }) => new URL(url).pathname);
      return paths.filter((path) => !held.includes(`/borne/${path}`));
    },
    next.files.map(({ path }) => path),
  );
  expect(missing, 'all but the worker itself and the licence of the typeface is held').toEqual([
    'fonts/OFL.txt',
    next.worker,
  ]);
});

const spoils: Readonly<Record<string, Spoil>> = {
  'one of its files was altered': (kiosk) => alterFile(join(kiosk, 'index.html')),
  'its service worker was altered': async (kiosk) => alterFile(join(kiosk, (await readRelease(kiosk)).worker)),
  'its manifest was altered': async (kiosk) => {
    const file = join(kiosk, 'release.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace(NEXT_VERSION, '901.0.0'));
  },
};

test('P40 a release stays out and is reported when a file, its service worker or its manifest was altered; once it is whole it comes in', async ({
  kiosk,
  page,
  stage,
  nextRelease,
}) => {
  await openInService(kiosk, stage.gateway.url);
  const { active } = await workers(page);
  for (const [what, spoil] of Object.entries(spoils)) {
    await test.step(what, async () => {
      await stage.publish(nextRelease, spoil);
      await stage.forgetReports();
      await contactUntil(page, async () => expect((await stage.report()).faults).toEqual(['updateFailed']));
      expect((await stage.report()).update).toBe('failed');
      expect(await workers(page), 'the browser keeps nothing of it').toEqual({ active, waiting: undefined });
      await page.reload();
      await kiosk.waitForAttract();
      expect((await workers(page)).active, 'the version that runs stays').toBe(active);
    });
  }

  await stage.publish(nextRelease);
  await page.reload();
  const { worker } = await readRelease(join(nextRelease, 'kiosk'));
  await expect.poll(async () => (await workers(page).catch(() => undefined))?.active).toBe(worker);
  await kiosk.waitForAttract();
});
