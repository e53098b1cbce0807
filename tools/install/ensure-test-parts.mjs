import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Stop } from '../support/command.mjs';
import { run } from '../support/run.mjs';
import { findChromium } from './chromium.mjs';

/** Programs that the tests call, by the Debian package that brings them. */
const programs = [
  { name: 'Xvfb', debian: 'xvfb', use: 'a screen for the printing tests' },
  { name: 'xauth', debian: 'xauth', use: 'a screen for the printing tests' },
  { name: 'pdftotext', debian: 'poppler-utils', use: 'reading the printed slips back' },
  { name: 'pdfinfo', debian: 'poppler-utils', use: 'reading the printed slips back' },
  { name: 'qpdf', debian: 'qpdf', use: 'checking the structure of the printed slips' },
];

/** @param {string} name */
const isOnPath = (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/** What is missing now. `CHROMIUM_PATH` may point to a Chromium anywhere. */
async function findMissing() {
  return { chromium: (await findChromium()) === undefined, programs: programs.filter(({ name }) => !isOnPath(name)) };
}

/** @param {readonly string[]} packages */
async function installDebianPackages(packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  if (updated !== 0) return;
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
}

/** @param {readonly { name: string, debian: string, use: string }[]} missing */
function sentenceFor(missing) {
  const needs = missing.map(({ name, use }) => `${name} (${use})`).join(', ');
  const packages = [...new Set(missing.map(({ debian }) => debian))].join(' ');
  return (
    `The tests need ${needs}, and could not get it here. Install it with your system’s packages ` +
    `(Debian, as root: apt-get update && apt-get install -y --no-install-recommends ${packages}), then start again.`
  );
}

const sentenceForChromium =
  'The tests need a Chromium, and could not get one here. As root on Debian: apt-get install -y chromium. ' +
  'Else: npx playwright install --with-deps chromium. One that is installed elsewhere: set CHROMIUM_PATH to it.';

/**
 * Gets the programs that the tests drive: Chromium, Xvfb, poppler, qpdf. As root on Debian it installs what is
 * missing; elsewhere it downloads Playwright’s own Chromium. Nothing is skipped.
 * @returns {Promise<{ chromium: string }>} path of the Chromium to use
 * @throws {Stop} with how to get it, when something cannot be had
 */
export async function ensureTestParts() {
  const missing = await findMissing();
  if (isDebianRoot() && (missing.chromium || missing.programs.length > 0)) {
    const browser = missing.chromium ? ['chromium', 'fonts-liberation'] : [];
    await installDebianPackages([...new Set([...browser, ...missing.programs.map(({ debian }) => debian)])]);
  }
  if (missing.chromium && !process.env['CHROMIUM_PATH'] && (await findChromium()) === undefined) {
    console.log('Downloading Playwright’s Chromium…');
    await run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  }

  const still = await findMissing();
  if (still.programs.length > 0) throw new Stop(sentenceFor(still.programs));
  const chromium = await findChromium();
  if (chromium === undefined) throw new Stop(sentenceForChromium);
  return { chromium };
}
