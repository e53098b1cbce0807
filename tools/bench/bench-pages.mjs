import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { firstPage, openProfile } from './browser.mjs';
import { serveFolder } from './static-server.mjs';

const source = fileURLToPath(new URL('./pages/', import.meta.url));

/**
 * A page that holds a part of the kiosk to be measured, built as the kiosk is.
 * @template T
 * @param {import('./run-bench.mjs').Bench} bench
 * @param {'slip' | 'document' | 'outbox'} name
 * @param {(page: import('playwright').Page, url: string) => Promise<T>} work
 * @param {Parameters<typeof serveFolder>[2]} [post] what answers its POSTs
 */
export async function withBenchPage({ chromium, newFolder }, name, work, post) {
  const outDir = newFolder();
  await build({
    configFile: false,
    root: source,
    base: '/bench/',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome120',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: `${source}${name}.html` },
    },
    worker: { format: 'es' },
  });
  const server = await serveFolder(outDir, '/bench/', post);
  const context = await openProfile(chromium, newFolder());
  try {
    return await work(await firstPage(context), `${server.url}${name}.html`);
  } finally {
    await context.close();
    await server.stop();
  }
}
