import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../build/build.mjs';
import { root } from '../support/root.mjs';
import { runQuietly } from '../support/run.mjs';
import { copyCheckout } from './copy-checkout.mjs';
import { testsOfPlaywright, testsOfVitest } from './reports.mjs';

/**
 * A fault that one of the suites of `npm test` must notice.
 * @typedef {object} Fault
 * @property {string} what it does, in a few words
 * @property {string} file that it changes
 * @property {string} find text of that file, there once
 * @property {string} replace what stands there instead
 * @property {'check' | 'unit' | 'e2e'} suite that notices it
 * @property {readonly string[]} tests files of tests, or steps of the check: only these are run
 * @property {string} [names] a pattern of the names of these tests
 * @property {readonly string[]} [builds] for e2e: the configurations to build anew
 */

/** @typedef {{ env: NodeJS.ProcessEnv, copy: string, report: string }} Place where a fault is planted */

const folder = join(root, 'tools/test/planted-faults');

/**
 * @param {readonly string[]} [wanted] parts of their names; none: all
 * @returns {Promise<readonly (Fault & { name: string })[]>}
 */
export async function readFaults(wanted = []) {
  const names = readdirSync(folder)
    .map((file) => file.replace('.mjs', ''))
    .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  return Promise.all(names.map(async (name) => ({ name, ...(await import(join(folder, `${name}.mjs`))).fault })));
}

/**
 * @param {string} project
 * @param {Fault} fault
 * @returns {() => void} takes it out again
 * @throws {Error} when its text is not there, or there twice: the code moved on, and the fault has to follow
 */
export function plant(project, { file, find, replace }) {
  const path = join(project, file);
  const sound = readFileSync(path, 'utf8');
  if (sound.split(find).length !== 2) throw new Error(`This text does not stand once in ${file}:\n${find}`);
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  );
  return () => writeFileSync(path, sound);
}

/** How each suite is asked, and what failed in it. @type {Record<Fault['suite'], (fault: Fault, place: Place) => Promise<readonly string[]>>} */
const failuresIn = {
  async check({ tests }, { copy, env }) {
    const { output } = await runQuietly(process.execPath, ['tools/check.mjs', ...tests], { cwd: copy, env });
    return tests.filter((step) => output.includes(`✗ ${step}`)).map((step) => `check: ${step}`);
  },

  async unit({ tests, names }, { copy, env, report }) {
    const pattern = names === undefined ? [] : ['--testNamePattern', names];
    const vitest = [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      '!exhaustive',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    await runQuietly(process.execPath, [...vitest, ...pattern, ...tests], { cwd: copy, env });
    return failedNames(testsOfVitest(read(report)).filter(({ wasRun }) => wasRun));
  },

  async e2e({ tests, names, builds = [] }, { copy, env, report }) {
    await buildIfNeeded();
    const dist = join(copy, 'dist');
    rmSync(dist, { recursive: true, force: true });
    cpSync(join(root, 'dist'), dist, { recursive: true });
    for (const config of builds) {
      const vite = ['node_modules/vite/bin/vite.js', 'build', '--config', config, '--logLevel', 'warn'];
      const { code, output } = await runQuietly(process.execPath, vite, { cwd: copy, env });
      if (code !== 0) throw new Error(output);
    }
    const pattern = names === undefined ? [] : ['--grep', names];
    const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'];
    await runQuietly(
      process.execPath,
      [...playwright, '--reporter=json', '--max-failures=1', '--grep-invert', '@exhaustive', ...pattern, ...tests],
      { cwd: copy, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
    );
    return failedNames(testsOfPlaywright(read(report)).filter(({ wasRun }) => wasRun));
  },
};

/** @param {string} report */
function read(report) {
  if (!existsSync(report)) throw new Error('The tests left no report.');
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** @param {readonly import('./reports.mjs').Test[]} tests */
function failedNames(tests) {
  if (tests.length === 0) throw new Error('No test was run.');
  return tests.filter(({ hasPassed }) => !hasPassed).map(({ name }) => name);
}

/**
 * Plants one fault after the other in a copy of the project: each must turn a test red.
 * @param {import('./suites.mjs').Wanted} wanted files: parts of the names of faults
 * @returns {Promise<import('./suites.mjs').Outcome>} a fault that was noticed counts as a test that passed
 */
export async function plantFaults({ files, env }) {
  const copy = join(tmpdir(), 'planted');
  copyCheckout(copy);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, ...fault } of await readFaults(files)) {
    const start = performance.now();
    const report = join(tmpdir(), `${name}.json`);
    /** @type {readonly string[]} */
    let seenBy = [];
    try {
      const takeOut = plant(copy, fault);
      seenBy = await failuresIn[fault.suite](fault, { copy, env, report }).finally(takeOut);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
    counts[seenBy.length > 0 ? 'passed' : 'failed'] += 1;
    console.log(
      `${seenBy.length > 0 ? '✓' : '✗ not noticed:'} ${seconds} s  ${fault.what} → ${seenBy[0] ?? 'nothing'}`,
    );
  }
  return { isGood: counts.failed === 0, counts, tests: [] };
}
