import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/root.mjs';

const testFolders = ['src', 'machines', 'kiosk-config', 'e2e', 'tools'];

/** The name of a test or group: first argument of `it`, `test`, `describe`, or of what `.each(…)` returned. */
const testName = /(?:\b(?:it|test|describe)(?:\.\w+)*|\))\s*\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

/** @param {string} project @returns {readonly string[]} contents of all test files */
function readTests(project) {
  return testFolders
    .map((folder) => join(project, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, String(file))))
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file) && !file.startsWith(join(project, 'tools/check')))
    .map((file) => readFileSync(file, 'utf8'));
}

/**
 * The requirement numbers that stand in the name of a test.
 * @param {readonly string[]} sources contents of test files
 * @returns {ReadonlySet<string>}
 */
export function provenNumbers(sources) {
  const names = sources.flatMap((source) => [...source.matchAll(testName)].map(([, , name = '']) => name));
  return new Set(names.flatMap((name) => name.match(/\b[AP]\d{2}\b/g) ?? []));
}

/**
 * The requirements of the open issue that no test carries in its name yet.
 * @param {string} [project] folder of the project
 * @returns {Promise<readonly string[]>} one line each: number and short wording
 */
export async function unprovenRequirements(project = root) {
  const { required } = JSON.parse(readFileSync(join(project, 'tools/check/requirements.json'), 'utf8'));
  const proven = provenNumbers(readTests(project));
  return Object.entries(required)
    .filter(([number]) => !proven.has(number))
    .map(([number, wording]) => `${number} ${wording}`);
}
