import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from '../support/run.mjs';
import { findChromium } from './chromium.mjs';

/**
 * What getting the test parts asks of a machine; unit tests give their own.
 * @typedef {object} Machine
 * @property {() => Promise<string | undefined>} findChromium
 * @property {(name: string) => boolean} hasProgram
 * @property {boolean} isDebianRoot packages can be installed without asking
 * @property {string | undefined} chromiumPath `CHROMIUM_PATH`: somebody's own choice
 * @property {(packages: readonly string[]) => Promise<void>} installPackages tries; whether it worked is looked at afterwards
 * @property {() => Promise<void>} downloadChromium the same
 */

/** @param {readonly string[]} packages */
async function installPackages(packages) {
  console.log(`Installing ${packages.join(', ')} (apt-get)…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await run('apt-get', ['update', '-q'], { env });
  if (updated !== 0) return;
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...packages], { env });
}

async function downloadChromium() {
  console.log('Downloading Playwright’s Chromium…');
  await run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
}

/** @returns {Machine} the one this runs on */
export function thisMachine() {
  return {
    findChromium,
    hasProgram: (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
    isDebianRoot: process.getuid?.() === 0 && existsSync('/etc/debian_version'),
    chromiumPath: process.env['CHROMIUM_PATH'] || undefined,
    installPackages,
    downloadChromium,
  };
}
