/**
 * One test of a run, whichever runner ran it.
 * @typedef {object} Test
 * @property {string} file
 * @property {string} name with the names of its groups
 * @property {boolean} wasRun and not left out by a pattern
 * @property {boolean} hasPassed
 * @property {boolean} isExhaustive only `npm run test:all` runs it
 * @property {number} seconds
 * @property {readonly { type: string, description?: string }[]} annotations
 */

/**
 * The tests in Vitest’s JSON report.
 * @param {{ testResults: readonly { name: string,
 *   assertionResults: readonly { fullName: string, status: string, duration?: number | null }[] }[] }} report
 * @returns {readonly Test[]}
 */
export function testsOfVitest({ testResults }) {
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map(({ fullName, status, duration }) => ({
      file,
      name: fullName,
      wasRun: status === 'passed' || status === 'failed',
      hasPassed: status === 'passed',
      isExhaustive: /\.exhaustive\.test\.tsx?$/.test(file),
      seconds: (duration ?? 0) / 1000,
      annotations: [],
    })),
  );
}

/**
 * The tests in Playwright’s JSON report.
 * @param {{ suites: readonly PlaywrightSuite[] }} report
 * @returns {readonly Test[]}
 * @typedef {{ title: string, tags: readonly string[], ok: boolean, tests: readonly {
 *   annotations: Test['annotations'], results: readonly { duration: number }[] }[] }} PlaywrightSpec
 * @typedef {{ title: string, file: string, specs?: readonly PlaywrightSpec[], suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 */
export function testsOfPlaywright({ suites }) {
  return suites.flatMap((suite) => testsIn(suite, []));
}

/** @param {PlaywrightSuite} suite @param {readonly string[]} groups names of the groups around it @returns {readonly Test[]} */
function testsIn({ file, specs = [], suites = [] }, groups) {
  const own = specs.map(({ title, tags, ok, tests }) => ({
    file: `e2e/${file}`,
    name: [...groups, title].join(' '),
    wasRun: tests.some(({ results }) => results.length > 0),
    hasPassed: ok,
    isExhaustive: tags.includes('exhaustive'),
    seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
    annotations: tests.flatMap(({ annotations }) => annotations),
  }));
  return [...own, ...suites.flatMap((suite) => testsIn(suite, [...groups, suite.title]))];
}
