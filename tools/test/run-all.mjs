import { missingRequirements } from '../check/requirements.mjs';
import { sharingEnvironment, startPostgres } from '../postgres/start-postgres.mjs';
import { Stop } from '../support/command.mjs';
import { keepCoresBusy } from './busy.mjs';
import { sum } from './counts.mjs';
import { plantFaults } from './plant-faults.mjs';
import { secondsPerFile, secondsPerJourney, secondsPerPhase, table } from './seconds.mjs';
import { measureSlowness } from './speed.mjs';
import { build, check, endToEnd, unit } from './suites.mjs';

/**
 * @typedef {object} Options
 * @property {boolean} all begin with the planted faults, and run the exhaustive matrices too
 * @property {boolean} busy with a busy process beside it on each core
 * @property {readonly string[]} only names of suites; none: all of them
 * @property {readonly string[]} files parts of file names; none: every file
 * @property {string} chromium
 */

/** @typedef {{ name: string, title: string, run: (wanted: import('./suites.mjs').Wanted) => Promise<import('./suites.mjs').Outcome> }} Suite */

/** In their order. @type {readonly Suite[]} */
const suites = [
  { name: 'faults', title: 'planted faults', run: plantFaults },
  { name: 'check', title: 'check', run: check },
  { name: 'unit', title: 'unit tests', run: unit },
  { name: 'build', title: 'build', run: build },
  { name: 'e2e', title: 'end to end', run: endToEnd },
];

/** @param {Options} options @returns {readonly Suite[]} */
function chosen({ all, only }) {
  const unknown = only.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0)
    throw new Stop(`No suite is called ${unknown.join(', ')}: there are ${suites.map(({ name }) => name).join(', ')}.`);
  return suites.filter(({ name }) => (only.length > 0 ? only.includes(name) : all || name !== 'faults'));
}

/**
 * What no test of this run proves, counted from the runners’ own lists.
 * @param {readonly import('./reports.mjs').Test[]} tests
 */
function tellMissing(tests) {
  const missing = missingRequirements(tests.filter(({ isExhaustive }) => !isExhaustive).map(({ name }) => name));
  if (missing.length > 0) console.log(`\nNo test of npm test has these in its name:\n  ${missing.join('\n  ')}`);
  return missing.length === 0;
}

/**
 * Runs the suites one after the other, and prints their seconds and the sum of their tests.
 * @param {Options} options
 * @returns {Promise<number>} 0 when everything passed and nothing was skipped
 */
export async function runAll(options) {
  const { busy, only, files } = options;
  const isWhole = only.length === 0 && files.length === 0;
  const running = chosen(options);
  const stopBusy = busy ? keepCoresBusy() : () => {};
  const postgres = await startPostgres();
  try {
    const slowness = measureSlowness();
    console.log(`Limits of tests are for hangs only: × ${slowness.toFixed(1)} by the speed measured now.`);
    const env = {
      ...process.env,
      CHROMIUM_PATH: options.chromium,
      BORNE_SLOWNESS: String(slowness),
      ...sharingEnvironment(postgres),
    };
    /** @type {import('./seconds.mjs').Duration[]} */
    const seconds = [];
    /** @type {import('./suites.mjs').Outcome[]} */
    const outcomes = [];
    for (const { title, run } of running) {
      console.log(`\n── ${title}`);
      const start = performance.now();
      outcomes.push(await run({ ...options, env }));
      seconds.push({ name: title, seconds: (performance.now() - start) / 1000 });
    }
    const tests = outcomes.flatMap((outcome) => outcome.tests);
    const counts = sum(outcomes.map((outcome) => outcome.counts));
    const tables = [
      table('seconds of each file, its tests added up', secondsPerFile(tests)),
      table('seconds of each phase', secondsPerPhase(tests)),
      table(
        'seconds of the run for each journey',
        secondsPerJourney(tests, outcomes.find(({ workers }) => workers !== undefined)?.workers ?? 1),
      ),
      table(
        'seconds of each suite',
        seconds.sort((a, b) => b.seconds - a.seconds),
      ),
    ];
    console.log(tables.flat().join('\n'));
    const isProven = !isWhole || tellMissing(tests);
    if (counts.skipped > 0) console.log(`\n${counts.skipped} tests were skipped: nothing may be.`);
    console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
    const isGood = isProven && outcomes.every((outcome) => outcome.isGood) && counts.failed + counts.skipped === 0;
    return isGood ? 0 : 1;
  } finally {
    await postgres.stop();
    stopBusy();
  }
}
