import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

/**
 * Builds the kiosk's half of the API into one file and loads it.
 * @param {string} folder where the file may stand
 * @returns {Promise<typeof import('./signing-kiosk.mjs')>}
 */
export async function loadKiosks(folder) {
  const entry = fileURLToPath(new URL('./signing-kiosk.mjs', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'kiosks.mjs', codeSplitting: false } },
    },
  });
  return import(pathToFileURL(`${folder}/kiosks.mjs`).href);
}
