import preact from '@preact/preset-vite';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const pages = ['activate', 'use', 'renew', 'simulation'] as const;

/**
 * Pages that a visitor's own phone opens: `/c` activates a code, `/code` uses one, `/mot-de-passe` renews a forgotten
 * password, `/simulation` shows a result.
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
