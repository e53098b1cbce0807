import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/root.mjs';
import { runQuietly } from '../support/run.mjs';

/** Folders whose imports are checked. */
const folders = ['src', 'machines', 'kiosk-config', 'e2e', 'tools'];

const isModule = /\.(tsx?|mjs)$/;

/** The layers that exist in `project`: the folders of `src`, and the others themselves. @param {string} project */
function layersIn(project) {
  const existing = folders.filter((folder) => existsSync(join(project, folder)));
  const layers = existing.flatMap((folder) =>
    folder === 'src'
      ? readdirSync(join(project, 'src'), { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => `src/${name}`)
      : [folder],
  );
  return layers.filter((layer) =>
    readdirSync(join(project, layer), { recursive: true }).some((file) => isModule.test(String(file))),
  );
}

/**
 * Checks who imports whom (.dependency-cruiser.cjs), and that the checker really read every layer: it says « no
 * violations » of files that it could not read, too.
 * @param {string} [project] folder to check; the rules are ours
 * @returns {Promise<readonly string[]>} what is wrong, one sentence each
 */
export async function checkImports(project = root) {
  const layers = layersIn(project);
  const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.cjs');
  const existing = folders.filter((folder) => existsSync(join(project, folder)));
  const { stdout, output } = await runQuietly(
    process.execPath,
    [cruiser, '--config', config, '--output-type', 'json', ...existing],
    { cwd: project },
  );
  const report = parse(stdout);
  return report ? findingsOf(report, layers) : [`dependency-cruiser gave no report:\n${output}`];
}

/**
 * @typedef {{ rule: { name: string }, from: string, to: string }} Violation
 * @typedef {{ modules: readonly { source: string }[], summary: { violations: readonly Violation[] } }} Report
 */

/** @param {string} text @returns {Report | undefined} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What a report means: its violations, and each layer it says nothing about.
 * @param {Report} report
 * @param {readonly string[]} layers those that hold modules
 * @returns {readonly string[]} one sentence each
 */
export function findingsOf({ modules, summary }, layers) {
  const unseen = layers.filter((layer) => !modules.some(({ source }) => source.startsWith(`${layer}/`)));
  return [
    ...(modules.length === 0 ? ['dependency-cruiser read no module at all'] : []),
    ...unseen.map((layer) => `dependency-cruiser read no module of ${layer}`),
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  ];
}
