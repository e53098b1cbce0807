import { chromium } from 'playwright';

/** Nothing goes out that the page did not ask for; Chromium's own sandbox does not start as root. */
const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-print-preview',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * A browser process of its own on a profile that stays on the disk, as a terminal has one.
 * @param {string} executablePath @param {string} folder of the profile
 */
export function openProfile(executablePath, folder) {
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args: flags,
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
    locale: 'fr-FR',
  });
}

/** @param {import('playwright').BrowserContext} context */
export async function firstPage(context) {
  return context.pages()[0] ?? (await context.newPage());
}

/**
 * Slows the page's main thread down, as a weaker processor would.
 * @param {import('playwright').Page} page @param {number} rate 1 is this machine as it is
 * @returns {Promise<import('playwright').CDPSession>}
 */
export async function slowDown(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return session;
}
