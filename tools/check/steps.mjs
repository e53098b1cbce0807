import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/root.mjs';
import { runQuietly } from '../support/run.mjs';
import { checkCatalogues } from './catalogues.mjs';
import { checkImports } from './imports.mjs';
import { checkInformation } from './information.mjs';
import { checkReferences } from './references.mjs';
import { unprovenRequirements } from './requirements.mjs';
import { checkSites } from './sites.mjs';
import { checkSize } from './size.mjs';
import { checkTypes } from './types.mjs';
import { checkUnused } from './unused.mjs';

/**
 * @typedef {object} Outcome
 * @property {readonly string[]} findings what is wrong; none: the step passed
 * @property {string} [note] a few words beside a step that passed
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Step
 */

/** While this file exists, the issue is open: what is still to do is printed and fails nothing. */
const isUnderWay = () => existsSync(join(root, 'PLAN.md'));

/**
 * What is missing: findings once the issue is done, a note before.
 * @param {readonly string[]} missing
 * @param {string} note for a number of them that is not 0
 * @returns {Outcome}
 */
function toCome(missing, note) {
  if (!isUnderWay() || missing.length === 0) return { findings: missing };
  return { findings: [], note: `to come: ${missing.length} ${note}` };
}

/** Runs a program of node_modules; all it says is the finding when it fails. @param {readonly string[]} args */
async function passes(...args) {
  const { code, output } = await runQuietly(process.execPath, args);
  return { findings: code === 0 ? [] : [output.trim() || `${args[0]} ended with code ${code}`] };
}

async function checkUse() {
  const { findings, waiting } = await checkUnused();
  const later = toCome(waiting, 'unused files, exports and dependencies');
  return { ...later, findings: [...findings, ...later.findings] };
}

async function checkTexts() {
  const findings = await checkCatalogues();
  const isUnused = (/** @type {string} */ line) => line.endsWith('used nowhere');
  const later = toCome(findings.filter(isUnused), 'texts not used yet');
  return { ...later, findings: [...findings.filter((line) => !isUnused(line)), ...later.findings] };
}

async function checkRequirements() {
  const unproven = await unprovenRequirements();
  return toCome(unproven, `requirements (${unproven.map((line) => line.split(' ')[0]).join(' ')})`);
}

/** Everything `npm run check` looks at; the longest first. @type {readonly Step[]} */
export const steps = [
  { name: 'size of the shell', run: checkSize },
  { name: 'lint', run: () => passes('node_modules/oxlint/bin/oxlint', '--format', 'unix') },
  { name: 'format', run: () => passes('node_modules/oxfmt/bin/oxfmt', '--check') },
  { name: 'types', run: async () => ({ findings: await checkTypes() }) },
  { name: 'imports', run: async () => ({ findings: await checkImports() }) },
  {
    name: 'own lint rules',
    run: () => passes('node_modules/vitest/vitest.mjs', 'run', 'tools/lint', '--reporter=dot'),
  },
  { name: 'unused code', run: checkUse },
  { name: 'texts', run: checkTexts },
  { name: 'information', run: checkInformation },
  { name: 'sites', run: checkSites },
  { name: 'requirements', run: checkRequirements },
  { name: 'references', run: async () => ({ findings: await checkReferences() }) },
];
