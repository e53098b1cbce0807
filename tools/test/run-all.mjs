import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfNeeded } from '../build/build.mjs';
import { runChecks } from '../check/run-checks.mjs';
import { sharingEnvironment, startPostgres } from '../postgres/start-postgres.mjs';
import { Stop } from '../support/command.mjs';
import { root } from '../support/root.mjs';
import { run } from '../support/run.mjs';
import { countsOfPlaywright, countsOfVitest, secondsOfPlaywright, sum } from './counts.mjs';
import { failedPages } from './failed-pages.mjs';

/** What ended without counting tests, although it had to. */
const broken = { passed: 0, failed: 1, skipped: 0 };

/**
 * Runs one suite that leaves a JSON report.
 * @param {readonly string[]} args of Node
 * @param {NodeJS.ProcessEnv} env
 * @param {string} reportFile
 * @returns {Promise<{ code: number, report: any }>} report: undefined when the suite did not come that far
 */
async function runSuite(args, env, reportFile) {
  const code = await run(process.execPath, args, { env });
  return { code, report: existsSync(reportFile) ? JSON.parse(readFileSync(reportFile, 'utf8')) : undefined };
}

/** @param {string} folder @param {NodeJS.ProcessEnv} env */
async function runUnitTests(folder, env) {
  const file = join(folder, 'vitest.json');
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
  const { code, report } = await runSuite([...vitest, `--outputFile.json=${file}`], env, file);
  return { code, counts: report ? countsOfVitest(report) : broken, parts: [] };
}

/** @param {string} folder @param {NodeJS.ProcessEnv} env */
async function runEndToEnd(folder, env) {
  const hasSpecs = readdirSync(join(root, 'e2e'), { recursive: true }).some((file) =>
    String(file).endsWith('.spec.ts'),
  );
  if (!hasSpecs) return { code: 0, counts: sum([]), parts: [] };
  const file = join(folder, 'playwright.json');
  const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--config', 'e2e/playwright.config.ts'];
  const { code, report } = await runSuite(
    [...playwright, '--reporter=list,json'],
    { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
    file,
  );
  for (const page of report ? failedPages(report) : []) console.log(`\n${page}`);
  return {
    code,
    counts: report ? countsOfPlaywright(report) : broken,
    parts: report ? secondsOfPlaywright(report) : [],
  };
}

/** What a suite comes to that had nothing to run on. */
const notRun = { code: 1, counts: broken, parts: [] };

/** @returns {Promise<boolean>} false, having said why, when something could not be built */
async function builds() {
  try {
    await buildIfNeeded();
    return true;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return false;
  }
}

/**
 * Runs checks, unit tests, build and end-to-end tests, and prints the seconds of each and the sum of the tests.
 * @param {{ chromium: string }} parts
 * @returns {Promise<number>} 0 when everything passed and nothing was skipped
 */
export async function runAll({ chromium }) {
  const folder = mkdtempSync(join(tmpdir(), 'borne-test-reports-'));
  const postgres = await startPostgres();
  const env = { ...process.env, CHROMIUM_PATH: chromium, ...sharingEnvironment(postgres) };
  /** @type {import('./counts.mjs').Duration[]} */
  const seconds = [];
  /** @template T @param {string} name @param {() => Promise<T>} suite */
  const timed = async (name, suite) => {
    console.log(`\n── ${name}`);
    const start = performance.now();
    const result = await suite();
    seconds.push({ name, seconds: (performance.now() - start) / 1000 });
    return result;
  };
  try {
    const isChecked = await timed('check', runChecks);
    const unit = await timed('unit tests', () => runUnitTests(folder, env));
    const isBuilt = await timed('build', builds);
    const endToEnd = isBuilt ? await timed('end to end', () => runEndToEnd(folder, env)) : notRun;
    const counts = sum([unit.counts, endToEnd.counts]);

    seconds.push(...endToEnd.parts.map(({ name, seconds: spent }) => ({ name: `  ${name}`, seconds: spent })));
    console.log('\nseconds of each suite');
    for (const row of seconds) console.log(`${row.seconds.toFixed(1).padStart(8)}  ${row.name}`);
    if (!isChecked) console.log('\nA check failed: see above.');
    if (counts.skipped > 0) console.log(`\n${counts.skipped} tests were skipped: nothing may be.`);
    console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
    const isGood = isChecked && unit.code === 0 && endToEnd.code === 0 && counts.failed + counts.skipped === 0;
    return isGood ? 0 : 1;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
