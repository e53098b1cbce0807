import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const ofTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];

/** A stand-in script that only tells how to install Chromium is no Chromium (Ubuntu). @param {string} path */
const runs = (path) => existsSync(path) && spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0;

/** Where Playwright keeps its own Chromium, downloaded or not; undefined before Playwright is installed. */
async function ofPlaywright() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/**
 * Finds a Chromium that runs: `CHROMIUM_PATH`, else the system's, else Playwright's own.
 * @returns {Promise<string | undefined>} path of the program
 */
export async function findChromium() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return runs(asked) ? asked : undefined;
  return [...ofTheSystem, await ofPlaywright()].find((path) => path !== undefined && runs(path));
}
