import { steps } from './steps.mjs';

const atOnce = 2;

/** @typedef {import('./steps.mjs').Outcome} Outcome */

/** A check that could not run has not passed. @param {unknown} error @returns {Outcome} */
const failed = (error) => ({ findings: [error instanceof Error ? error.message : String(error)] });

/** @param {import('./steps.mjs').Step} step */
async function runStep({ name, run }) {
  const start = performance.now();
  const { findings, note = '' } = await run().catch(failed);
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
  const passed = findings.length === 0;
  console.log(`${passed ? '✓' : '✗'} ${name.padEnd(18)} ${seconds} s${note ? `   ${note}` : ''}`);
  for (const finding of findings) console.log(finding.replaceAll(/^/gm, '    '));
  return passed;
}

/**
 * Runs checks, two at a time, with one line for each.
 * @param {readonly string[]} [names] of the steps to run; none: all
 * @returns {Promise<boolean>} true when all passed
 */
export async function runChecks(names = []) {
  const waiting = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  /** @type {boolean[]} */
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results.every(Boolean);
}
