import type { Page, Route } from '@playwright/test';
import { Kiosk } from '../support/kiosk.ts';
import { expect, test } from '../support/stage.ts';

const chunk = '**/assets/journey-simulation-*.js';

/** Keeps a journey's file back until it is let go. The service worker would answer at once. */
test.describe('a journey whose file does not come', () => {
  test.use({ serviceWorkers: 'block' });

  async function holdBack(page: Page): Promise<() => Promise<void>> {
    const held: Route[] = [];
    let isOpen = false;
    await page.route(chunk, (route) => (isOpen ? route.continue() : void held.push(route)));
    return async () => {
      isOpen = true;
      await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
    };
  }

  async function choose(kiosk: Kiosk): Promise<void> {
    await kiosk.start();
    await kiosk.chooseCaisse('caf-31');
    await kiosk.chooseService('simulation');
  }

  const waiting = '[data-screen="simulation.waiting"]';
  const opened = `[data-screen^="simulation."]:not(${waiting})`;

  test('P18 is waited for with a way out, and comes; left by « Quitter », it never starts', async ({
    kiosk,
    gateway,
    page,
  }) => {
    const release = await holdBack(page);
    await kiosk.open(gateway.url);
    await choose(kiosk);
    await expect(page.locator(waiting)).toBeVisible();
    await kiosk.quit();
    await kiosk.waitForAttract();
    await release();
    await kiosk.start();
    await kiosk.expectTitle('Quelle caisse vous concerne ?');
    await kiosk.quit();
    await kiosk.waitForAttract();

    await choose(kiosk);
    await expect(page.locator(opened)).toBeVisible();
  });

  test('that fails leads home, which says so, offers the rest, and opens it when it is tried again', async ({
    kiosk,
    gateway,
    page,
  }) => {
    await page.route(chunk, (route) => route.abort());
    await kiosk.open(gateway.url);
    await choose(kiosk);
    await expect(page.getByRole('alert')).toContainText('Ce service ne s’ouvre pas');
    await kiosk.chooseService('information');
    await kiosk.expectTitle('Comment vous aider ?');
    await kiosk.press('Retour');
    await page.unroute(chunk);
    await kiosk.chooseService('simulation');
    await expect(page.locator(opened)).toBeVisible();
  });
});

test('a journey asks for two files at most when it is opened offline', async ({ kiosk, gateway, page, context }) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForServiceWorker();
  await kiosk.open(gateway.url);
  await context.setOffline(true);
  await kiosk.start();
  await kiosk.chooseCaisse('caf-31');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await kiosk.chooseService('simulation');
  await expect(page.locator('[data-screen^="simulation."]')).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/borne/assets/')).length).toBeLessThanOrEqual(2);
});
