import { join } from 'node:path';
import { startGateway } from '../gateway/start-gateway.mjs';
import { firstPage, openProfile } from './browser.mjs';
import { openKiosk } from './kiosk-page.mjs';

/**
 * A kiosk in service before a running gateway, for as long as `work` takes.
 * @template T
 * @param {import('./run-bench.mjs').Bench} bench
 * @param {() => void} watch runs in each document before its own scripts
 * @param {(page: import('playwright').Page) => Promise<T>} work
 */
export async function withKiosk({ chromium, dist, newFolder }, watch, work) {
  const gateway = await startGateway({ entry: join(dist, 'gateway/main.js') });
  const context = await openProfile(chromium, newFolder());
  try {
    const page = await firstPage(context);
    await page.addInitScript(watch);
    await openKiosk(page, gateway.url);
    await page.waitForLoadState('networkidle');
    return await work(page);
  } finally {
    await context.close();
    await gateway.stop();
  }
}
