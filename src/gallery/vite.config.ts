import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The gallery: a page for those who build and test, never served by the gateway. */
export default defineConfig({
  root: here('.'),
  base: './',
  publicDir: here('../../public'),
  define: { 'import.meta.env.APP_VERSION': JSON.stringify('1.0.0') },
  plugins: [preact()],
  build: { outDir: here('../../dist/gallery'), emptyOutDir: true },
});
