import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { pageWorker } from '../../tools/build/page-worker.mjs';
import { VERIFY_CACHES, VERIFY_PATH, VERIFY_WORKER_FILE } from '../contract/addresses/verify-url.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const pages = ['activate', 'use', 'renew', 'hand-over', 'simulation', 'verify'] as const;

/**
 * Pages that a visitor's own phone opens: `/c` activates a code, `/code` uses one, `/mot-de-passe` renews a forgotten
 * password, `/franceconnect` logs in by FranceConnect for the kiosk, `/simulation` shows a result,
 * `/verifier` checks the seal of a printed document, offline too.
 */
export default defineConfig({
  root: here('.'),
  publicDir: here('../../public'),
  base: '/pages/',
  build: {
    outDir: here('../../dist/public-pages'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        ...Object.fromEntries(pages.map((name) => [name, here(`./${name}.html`)])),
        [VERIFY_WORKER_FILE]: here('./verify/service-worker/service-worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === VERIFY_WORKER_FILE ? name : 'assets/[name]-[hash].js'),
      },
    },
  },
  plugins: [
    preact(),
    pageWorker({ page: 'verify.html', address: VERIFY_PATH, worker: VERIFY_WORKER_FILE, caches: VERIFY_CACHES }),
  ],
});
