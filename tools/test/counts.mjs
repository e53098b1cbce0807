/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, seconds: number }} Duration
 */

/**
 * Counts in Vitest’s JSON report. A file that could not even be loaded counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} report
 * @returns {Counts}
 */
export function countsOfVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts in Playwright’s JSON report. An error outside every test counts as one failure.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number },
 *   errors: readonly unknown[] }} report
 * @returns {Counts}
 */
export function countsOfPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * Seconds spent in each file of Playwright’s JSON report, tests of one file added up.
 * @param {{ suites: readonly PlaywrightSuite[] }} report
 * @returns {readonly Duration[]}
 * @typedef {{ file: string, specs?: readonly { tests: readonly { results: readonly { duration: number }[] }[] }[],
 *   suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 */
export function secondsOfPlaywright({ suites }) {
  return suites.map((suite) => ({ name: suite.file, seconds: millisecondsOf(suite) / 1000 }));
}

/** @param {PlaywrightSuite} suite @returns {number} */
function millisecondsOf({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ tests }) => tests.flatMap(({ results }) => results.map(({ duration }) => duration)));
  return own.reduce((sum, ms) => sum + ms, 0) + suites.reduce((sum, suite) => sum + millisecondsOf(suite), 0);
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
