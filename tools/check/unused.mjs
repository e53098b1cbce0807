import { runQuietly } from '../support/run.mjs';

/** What may wait until the whole is put together, and what is wrong at any time. */
const mayWait = new Set(['files', 'exports', 'dependencies', 'devDependencies']);

/**
 * The names in one finding of knip. What it says of members of a whole imported module (`import * as ports`, given on
 * by `...ports`) is not so.
 * @param {{ name: string, namespace?: string } | readonly { name: string }[]} item
 */
const namesIn = (item) =>
  'namespace' in item
    ? []
    : [
        [item]
          .flat()
          .map(({ name }) => name)
          .join(' = '),
      ];

/**
 * Looks for unused files, exports and dependencies, and for imports of what is not there (knip.json).
 * @returns {Promise<{ findings: readonly string[], waiting: readonly string[] }>} waiting: unused as yet
 */
export async function checkUnused() {
  const knip = ['node_modules/knip/bin/knip.js', '--no-progress', '--reporter', 'json'];
  const { stdout, output } = await runQuietly(process.execPath, knip);
  const report = stdout.startsWith('{') ? JSON.parse(stdout) : undefined;
  if (!report) return { findings: [`knip gave no report:\n${output}`], waiting: [] };

  /** @type {string[]} */
  const findings = [];
  /** @type {string[]} */
  const waiting = [];
  for (const { file, ...kinds } of report.issues) {
    for (const [kind, found] of Object.entries(kinds)) {
      for (const name of Array.isArray(found) ? found.flatMap(namesIn) : []) {
        const line = kind === 'files' ? `unused file: ${name}` : `${file}: ${kind}: ${name}`;
        (mayWait.has(kind) ? waiting : findings).push(line);
      }
    }
  }
  return { findings, waiting };
}
