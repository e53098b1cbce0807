import { cpSync, symlinkSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from '../support/root.mjs';

/** What is not the project itself: made by tools, or large and shared. */
const leftOut = new Set(['.git', 'node_modules', 'dist', 'data', 'test-results']);

/**
 * Copies the project as it stands, with the same node_modules, to change or interrupt it without harm.
 * @param {string} folder that does not exist yet
 */
export function copyCheckout(folder) {
  cpSync(root, folder, { recursive: true, filter: (path) => !leftOut.has(relative(root, path).split(sep)[0] ?? '') });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
