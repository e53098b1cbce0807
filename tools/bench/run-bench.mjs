import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfNeeded } from '../build/build.mjs';
import { ensureTestParts } from '../install/ensure-test-parts.mjs';
import { Stop } from '../support/command.mjs';
import { root } from '../support/root.mjs';
import { measureColdStart } from './parts/cold-start.mjs';
import { measureDocument } from './parts/document.mjs';
import { measureHeap } from './parts/heap.mjs';
import { measureIssuing } from './parts/issuing.mjs';
import { measureMemory } from './parts/memory.mjs';
import { measureNextScreen } from './parts/next-screen.mjs';
import { measureOracle } from './parts/oracle.mjs';
import { measureOutbox } from './parts/outbox.mjs';
import { measureShell } from './parts/shell.mjs';
import { measureSignIn } from './parts/sign-in.mjs';
import { measureSimulationVisit } from './parts/simulation-visit.mjs';
import { measureSimulation } from './parts/simulation.mjs';
import { measureSlip } from './parts/slip.mjs';
import { measureWipe } from './parts/wipe.mjs';
import { jsonObject, table } from './report.mjs';

/**
 * What every part is given.
 * @typedef {object} Bench
 * @property {number} runs how often each figure is taken, beside its peer
 * @property {string} dist folder of the build that is measured
 * @property {string} chromium path of the browser
 * @property {() => string} newFolder an empty folder, removed at the end
 */

/** @type {Readonly<Record<string, (bench: Bench) => Promise<Record<string, number>>>>} */
const parts = {
  shell: measureShell,
  'cold-start': measureColdStart,
  'next-screen': measureNextScreen,
  wipe: measureWipe,
  slip: measureSlip,
  document: measureDocument,
  outbox: measureOutbox,
  issuing: measureIssuing,
  memory: measureMemory,
  oracle: measureOracle,
  'sign-in': measureSignIn,
  heap: measureHeap,
  simulation: measureSimulation,
  'simulation-visit': measureSimulationVisit,
};

const usage = `npm run bench -- [--json] [--runs 15] [--only ${Object.keys(parts).join(',')}] [--dist folder]`;

/** @param {readonly string[]} args */
function readOptions(args) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      runs: { type: 'string', default: '15' },
      only: { type: 'string' },
      dist: { type: 'string' },
    },
  });
  const names = values.only?.split(',') ?? Object.keys(parts);
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || names.some((name) => !(name in parts))) throw new Stop(usage);
  return { ...values, runs, names };
}

/**
 * Measures, and prints one table, or one JSON object with `--json` (progress then goes to the error output).
 * `--only` takes some parts; `--dist` another build than the one of the sources as they stand.
 * @param {readonly string[]} args
 */
export async function runBench(args) {
  const { json, runs, names, dist } = readOptions(args);
  if (dist === undefined) await withoutOutput(json, buildIfNeeded);
  const { chromium } = await withoutOutput(json, ensureTestParts);
  const folders = /** @type {string[]} */ ([]);
  const bench = {
    runs,
    chromium,
    dist: dist === undefined ? join(root, 'dist') : resolve(dist),
    newFolder: () => {
      const folder = mkdtempSync(join(tmpdir(), 'borne-bench-'));
      folders.push(folder);
      return folder;
    },
  };
  // What was started ends with us, also when somebody has waited enough.
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  /** @type {Record<string, number>} */
  const figures = {};
  try {
    for (const name of names) {
      const start = performance.now();
      Object.assign(figures, await parts[name]?.(bench));
      console.error(`${name.padEnd(12)} ${((performance.now() - start) / 1000).toFixed(0)} s`);
    }
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
  console.log(json ? JSON.stringify(jsonObject(figures, runs), undefined, 2) : table(figures));
}

/**
 * With `--json` nothing but the object may stand on the output: what a tool says meanwhile goes beside it.
 * @template T @param {boolean} json @param {() => Promise<T>} work
 */
async function withoutOutput(json, work) {
  const { log } = console;
  if (json) console.log = console.error;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}
