import { expect, test } from '../support/stage.ts';

/** The app's own module, held back; the early script is another file. */
const appModule = /\/borne\/assets\/index-[^/]+\.js$/;

test('I8 a touch on « Un instant… », before the app is loaded, starts the session', async ({ gateway, kiosk }) => {
  await kiosk.open(gateway.url);
  // Without its service worker the page loads from the network, where a file can be held back.
  await kiosk.page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  });

  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await kiosk.page.route(appModule, async (route) => {
    await held;
    await route.continue();
  });
  const { page } = kiosk;
  const loaded = page.reload();
  await page.getByText('Un instant…').click();
  expect(
    await page.evaluate(() => (window as { readonly earlyTouch?: { readonly seen: boolean } }).earlyTouch?.seen),
  ).toBe(true);
  release();
  await loaded;
  await expect(page.locator('[data-screen="choosingCaisse"]')).toBeVisible();
});

test('the console says nothing while a kiosk starts', async ({ page, gateway, kiosk }) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForServiceWorker();
  const logged: string[] = [];
  page.on('console', (message) => {
    // How a kiosk that holds no nonce yet gets one.
    if (!message.text().includes('401')) logged.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => logged.push(String(error)));
  await kiosk.open(gateway.url);
  expect(logged).toEqual([]);
});
