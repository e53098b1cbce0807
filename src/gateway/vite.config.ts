import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as { version: string };

/** One file for Node with all that is ours; packages stay in `node_modules`. */
export default defineConfig({
  root: here('.'),
  publicDir: false,
  define: { 'import.meta.env.APP_VERSION': JSON.stringify(process.env['APP_VERSION'] ?? version) },
  build: {
    ssr: here('./main.ts'),
    outDir: here('../../dist/gateway'),
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: { output: { entryFileNames: 'main.js', codeSplitting: false } },
  },
});
