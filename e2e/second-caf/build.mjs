// Builds the product with a second Caf: node e2e/second-caf/build.mjs <folder>
// Two lists are replaced, those that a developer adds a caisse to; nothing else differs from the product.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('say where to build');

const alias = [
  { find: './known.ts', replacement: join(root, 'src/domain/caisse/testing/known-with-65.ts') },
  { find: './installed.ts', replacement: join(root, 'src/gateway/caisses/testing/installed-with-65.ts') },
];

for (const [name, configFile] of Object.entries({
  kiosk: 'vite.config.ts',
  'public-pages': 'src/public-pages/vite.config.ts',
  gateway: 'src/gateway/vite.config.ts',
})) {
  const outDir = join(folder, name);
  await build({ configFile: join(root, configFile), resolve: { alias }, build: { outDir }, logLevel: 'warn' });
}
