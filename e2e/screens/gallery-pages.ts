import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** No server answers here: the pages come from the folder. */
const address = 'http://gallery.localhost';

/** Builds the gallery into a folder of its own. @returns the folder */
export async function buildGallery(): Promise<string> {
  const folder = join(tmpdir(), `borne-gallery-${process.pid}`);
  const { NODE_ENV: _tests, ...env } = process.env;
  const vite = [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'src/gallery/vite.config.ts',
    '--logLevel',
    'warn',
  ];
  await promisify(execFile)(process.execPath, [...vite, '--outDir', folder, '--emptyOutDir'], { cwd: root, env });
  return folder;
}

/** From now on the page reads the gallery from its folder. */
export async function serveGallery(page: Page, folder: string): Promise<void> {
  await page.route(`${address}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const path = join(folder, pathname === '/' ? 'index.html' : pathname);
    await readFile(path).then(
      () => route.fulfill({ path }),
      () => route.fulfill({ status: 404 }),
    );
  });
}

/** Every specimen of the gallery, by its name in the address. */
export async function specimenIds(page: Page): Promise<readonly string[]> {
  await page.goto(`${address}/`);
  return page
    .locator('.gallery-side section button')
    .evaluateAll((buttons) => buttons.map((button) => button.dataset['show'] ?? ''));
}

/** Shows another specimen in the page that stands there, afresh. */
export async function showSpecimen(page: Page, id: string, language: 'fr' | 'en' = 'fr'): Promise<void> {
  await page.evaluate(async (search) => {
    history.replaceState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
    await document.fonts.ready;
  }, `?show=${id}&lang=${language}&motion=off`);
}
