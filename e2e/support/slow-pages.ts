import { test, type BrowserContext, type Page } from '@playwright/test';
import { keepsItsSpeed } from './full-speed.ts';

/** How much slower than this machine the pages run: 4 shows that no test depends on speed. */
const rate = Number(process.env['BORNE_TEST_CPU_RATE'] ?? 1);

/** Slows down every page of a browser, as the environment asks; its workers and the gateway keep their speed. */
export async function slowPages(context: BrowserContext): Promise<void> {
  if (rate === 1 || keepsItsSpeed(test.info().file)) return;
  context.on('page', (page) => void slow(page));
  await Promise.all(context.pages().map(slow));
}

async function slow(page: Page): Promise<void> {
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
  } catch {
    // The page was closed meanwhile.
  }
}
