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

/** @param {string} name of a test */
const numbersIn = (name) => name.match(/\b[AP]\d{2}\b/g) ?? [];

/**
 * The requirement numbers that stand in the name of a test.
 * @param {readonly string[]} sources contents of test files
 * @returns {ReadonlySet<string>}
 */
export function provenNumbers(sources) {
  const names = sources.flatMap((source) => [...source.matchAll(testName)].map(([, , name = '']) => name));
  return new Set(names.flatMap(numbersIn));
}

/** @param {ReadonlySet<string>} proven @param {string} project @returns {readonly string[]} one line each: number and short wording */
function requirementsBeside(proven, project) {
  const { required } = JSON.parse(readFileSync(join(project, 'tools/check/requirements.json'), 'utf8'));
  return Object.entries(required)
    .filter(([number]) => !proven.has(number))
    .map(([number, wording]) => `${number} ${wording}`);
}

/**
 * The requirements that no test has in its name, by reading sources: quick, for `npm run check`. `npm test` counts the
 * tests that really ran.
 * @param {string} [project] folder of the project
 * @returns {Promise<readonly string[]>} one line each: number and short wording
 */
export async function unprovenRequirements(project = root) {
  return requirementsBeside(provenNumbers(readTests(project)), project);
}

/**
 * The requirements that none of these tests has in its name.
 * @param {readonly string[]} names of the tests of a run, with those of their groups
 * @returns {readonly string[]} one line each: number and short wording
 */
export function missingRequirements(names) {
  return requirementsBeside(new Set(names.flatMap(numbersIn)), root);
}
