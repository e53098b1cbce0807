import { join } from 'node:path';
import { root } from '../support/root.mjs';

/**
 * Loads a module of ours that is written in TypeScript, with all it imports, by Vite: Node 20 strips no types.
 * @param {string} path from the root of the project
 * @returns {Promise<any>} what it exports
 */
export async function loadTypeScript(path) {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, path), { root, configFile: false, logLevel: 'error' });
  return module;
}
