import { fileURLToPath } from 'node:url';
import { serveFolder } from './static-server.mjs';
import { median } from './statistics.mjs';
import { transitionsSeen, untilTransitions } from './transitions.mjs';

export const bareFolder = fileURLToPath(new URL('./bare/', import.meta.url));

const touches = 40;

/**
 * From a touch to another screen of text on the glass, on a page that does nothing else: what the kiosk's screens are
 * compared with, at the speed that the page is at. Leaves the page there.
 * @param {import('playwright').Page} page which watches its transitions
 * @returns {Promise<number>} median, in milliseconds
 */
export async function bareRepaintMs(page) {
  const server = await serveFolder(bareFolder, '/');
  try {
    await page.goto(`${server.url}repaint.html`);
    for (let touch = 1; touch <= touches; touch += 1) {
      await page.locator('.next').tap();
      await untilTransitions(page, touch, 'a touch on the bare page');
    }
    return median((await transitionsSeen(page)).map(({ ms }) => ms));
  } finally {
    await server.stop();
  }
}
