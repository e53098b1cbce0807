import type { BrowserContext, Page } from '@playwright/test';
import { camille } from '../support/kiosk.ts';
import type { RunningGateway } from '../support/gateway.ts';
import { contactUntil, soon } from '../support/contact-until.ts';
import { expect, test } from './release-stage.ts';

const activeWorker = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration('/borne/'))?.active?.state);

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

/** Holds the files that the service worker asks for until the gateway has stopped. */
async function holdInstallation(
  context: BrowserContext,
): Promise<{ readonly cutOff: (gateway: RunningGateway) => Promise<void> }> {
  const [held, cut] = [gate(), gate()];
  await context.route('**/borne/**', async (route) => {
    const request = route.request();
    if (request.serviceWorker() === null || request.url().includes('/service-worker')) return route.continue();
    held.open();
    await cut.opened;
    await route.continue();
  });
  return {
    async cutOff(gateway) {
      await held.opened;
      await gateway.kill();
      cut.open();
    },
  };
}

test('a first installation that is cut off is no failed update, and is made up for once the gateway is back', async ({
  kiosk,
  page,
  stage,
}) => {
  const context = page.context();
  const installation = await holdInstallation(context);
  await kiosk.open(stage.gateway.url);
  await kiosk.waitForOnline();
  await installation.cutOff(stage.gateway);
  await contactUntil(page, () => expect(page.getByText('Hors connexion')).toBeVisible(soon));
  await context.unrouteAll();
  await stage.gateway.start();
  await contactUntil(page, () => expect(page.getByText('En ligne', { exact: true })).toBeVisible(soon));
  expect(await stage.report(), 'nobody is told of a failed update').toMatchObject({ update: 'none', faults: [] });
  await expect.poll(() => activeWorker(page)).toBe('activated');
  await stage.gateway.kill();
  await page.reload();
  await kiosk.waitForAttract();
});

test('after the wipe a kiosk without worker and without gateway waits behind its cover, and comes back by itself', async ({
  kiosk,
  page,
  stage,
}) => {
  const context = page.context();
  await context.route('**/borne/service-worker*', (route) => route.abort());
  await kiosk.open(stage.gateway.url);
  await kiosk.waitForOnline();
  const { timeOrigin, href } = await page.evaluate(() => ({ timeOrigin: performance.timeOrigin, href: location.href }));
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await kiosk.chooseService('codeUse');
  await kiosk.press('Commencer');
  await kiosk.type(camille.nir.slice(0, 5));
  expect(await activeWorker(page)).toBeUndefined();
  await stage.gateway.kill();
  await kiosk.quit();

  await expect(page.getByText('Un instant…')).toBeVisible();
  // Long enough for several tries: the browser's own error page would have come at the first.
  for (let tries = 0; tries < 3; tries += 1) {
    await page.waitForEvent('requestfailed', (request) => request.url() === href);
    expect(page.url()).toBe(href);
    expect(await page.evaluate(() => performance.timeOrigin), 'the wiped document is kept').toBe(timeOrigin);
    await expect(page.getByText('Un instant…')).toBeVisible();
    await expect(page.locator('input')).toHaveCount(0);
  }
  await stage.gateway.start();
  await kiosk.waitForAttract();
  expect(await page.evaluate(() => performance.timeOrigin), 'a fresh document').not.toBe(timeOrigin);
});
