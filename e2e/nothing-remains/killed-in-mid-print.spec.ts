import type { Page } from '@playwright/test';
import { camille, Kiosk } from '../support/kiosk.ts';
import { expect, test } from './stage.ts';

test('I3 after kill -9 in mid-print a touch at once starts a session, and nobody prints that ticket again', async ({
  gateway,
  powerOn,
}) => {
  const profile = await powerOn();
  const kiosk = new Kiosk(await profile.page());
  await kiosk.open(gateway.url);
  await kiosk.waitForServiceWorker();
  await kiosk.page.addInitScript(() => {
    // The paper is never drawn: the job stays where it was recorded before it was sent.
    Worker.prototype.postMessage = () => undefined;
  });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await kiosk.issueCode(camille);
  await kiosk.press('Imprimer mon ticket');
  await expect.poll(() => printStates(kiosk.page)).toEqual(['sending']);
  await profile.kill();

  const restarted = await powerOn(profile.folder);
  const page = await restarted.page();
  await page.goto(`${gateway.url}/borne/`, { waitUntil: 'commit' });
  await page.waitForFunction(() => (window as { readonly earlyTouch?: unknown }).earlyTouch !== undefined);
  await page.mouse.click(540, 500);
  await expect(page.locator('[data-screen="choosingCaisse"]')).toBeVisible();
  expect(await printStates(page), 'before anybody can print').toEqual(['unknown']);
});

/** What became of each print, as it stands on the disk. */
function printStates(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>): Promise<Value> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error ?? new Error('the database cannot be read'));
      });
    const database = await settled(indexedDB.open('borne'));
    const prints = await settled<{ readonly state: string }[]>(
      database.transaction('prints').objectStore('prints').getAll(),
    );
    database.close();
    return prints.map(({ state }) => state);
  });
}
