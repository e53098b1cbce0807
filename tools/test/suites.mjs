import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../build/build.mjs';
import { runChecks } from '../check/run-checks.mjs';
import { Stop } from '../support/command.mjs';
import { run } from '../support/run.mjs';
import { countsOfPlaywright, countsOfVitest, sum } from './counts.mjs';
import { failedPages } from './failed-pages.mjs';
import { testsOfPlaywright, testsOfVitest } from './reports.mjs';

/**
 * @typedef {object} Wanted
 * @property {boolean} all with the exhaustive matrices
 * @property {readonly string[]} files parts of file names; none: every file
 * @property {NodeJS.ProcessEnv} env
 *
 * @typedef {object} Outcome
 * @property {boolean} isGood
 * @property {import('./counts.mjs').Counts} counts
 * @property {readonly import('./reports.mjs').Test[]} tests
 * @property {number} [workers] that shared its tests
 */

/** What ended without counting tests, although it had to. @type {Outcome} */
const broken = { isGood: false, counts: { passed: 0, failed: 1, skipped: 0 }, tests: [] };

/** @param {boolean} isGood @returns {Outcome} of what counts no tests */
const withoutTests = (isGood) => ({ isGood, counts: sum([]), tests: [] });

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'];

/**
 * Runs a suite that leaves a JSON report.
 * @param {readonly string[]} args of Node
 * @param {NodeJS.ProcessEnv} env
 * @param {string} reportFile
 * @returns {Promise<{ code: number, report: any }>} report: undefined when the suite did not come that far
 */
async function runReporting(args, env, reportFile) {
  const code = await run(process.execPath, args, { env });
  return { code, report: existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined };
}

/** @returns {Promise<Outcome>} */
export async function check() {
  const isGood = await runChecks();
  if (!isGood) console.log('\nA check failed: see above.');
  return withoutTests(isGood);
}

/** @param {Wanted} wanted @returns {Promise<Outcome>} */
export async function unit({ all, files, env }) {
  const file = join(tmpdir(), 'vitest.json');
  const without = all ? [] : ['--project', '!exhaustive'];
  const { code, report } = await runReporting(
    [...vitest, `--outputFile.json=${file}`, ...without, ...files],
    { ...env, BORNE_TEST_EXHAUSTIVE: all ? '1' : '' },
    file,
  );
  return report ? { isGood: code === 0, counts: countsOfVitest(report), tests: testsOfVitest(report) } : broken;
}

/** @returns {Promise<Outcome>} */
export async function build() {
  try {
    await buildIfNeeded();
    return withoutTests(true);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return withoutTests(false);
  }
}

/** @param {Wanted} wanted @returns {Promise<Outcome>} */
export async function endToEnd({ all, files, env }) {
  const file = join(tmpdir(), 'playwright.json');
  const without = all ? [] : ['--grep-invert', '@exhaustive'];
  const { code, report } = await runReporting(
    [...playwright, '--reporter=list,json', ...without, ...files],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    file,
  );
  if (!report) return broken;
  for (const page of failedPages(report)) console.log(`\n${page}`);
  const { workers } = report.config;
  return { isGood: code === 0, counts: countsOfPlaywright(report), tests: testsOfPlaywright(report), workers };
}
