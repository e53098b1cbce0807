import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const pages = ['activate', 'use', 'renew', 'hand-over', 'simulation'] as const;

/**
 * Pages that a visitor's own phone opens: `/c` activates a code, `/code` uses one, `/mot-de-passe` renews a forgotten
 * password, `/franceconnect` logs in by FranceConnect for the kiosk, `/simulation` shows a result.
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
      input: Object.fromEntries(pages.map((name) => [name, here(`./${name}.html`)])),
    },
  },
  plugins: [preact()],
});
