import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../support/command.mjs';
import { root } from '../support/root.mjs';
import { run } from '../support/run.mjs';
import { ensureNodeVersion } from './node-version.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {Readonly<Record<string, LockedPackage>>} LockedPackages by folder; the project itself is `''` */

/** @param {string} file @returns {LockedPackages | undefined} */
function packagesOf(file) {
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Tells whether what is installed is what the lock asks for. Optional packages are binaries for one system each: those
 * of other systems may miss, and one for this system may be there that the lock does not name.
 * @param {LockedPackages} wanted from package-lock.json
 * @param {LockedPackages} installed from node_modules/.package-lock.json, which npm writes last
 */
export function isInstalled(wanted, installed) {
  const asked = Object.entries(wanted).every(([folder, { version, integrity, optional }]) => {
    const found = installed[folder];
    if (!found) return folder === '' || optional === true;
    return found.version === version && found.integrity === integrity;
  });
  return asked && Object.entries(installed).every(([folder, { optional }]) => folder in wanted || optional === true);
}

/** @throws {Stop} when the one who runs this may not write where npm has to */
function ensureWritable() {
  for (const folder of [root, join(root, 'node_modules')]) {
    if (!existsSync(folder)) continue;
    try {
      accessSync(folder, constants.W_OK);
    } catch {
      throw new Stop(
        `Dependencies must be installed, but you may not write in ${folder}. ` +
          'Run this as the owner of that folder, or make it yours (chown -R).',
      );
    }
  }
}

/**
 * npm by the path it was started with, so that the same npm serves `npm start` and what it installs.
 * @returns {[program: string, ...args: string[]]}
 */
function npmCommand() {
  const path = process.env['npm_execpath'];
  return path?.endsWith('npm-cli.js') ? [process.execPath, path] : ['npm'];
}

/**
 * Installs the dependencies when they are missing or are not those of package-lock.json. Needs nothing but Node.
 *
 * Not by `npm ci`: it refuses a lock without the binaries of every other system, and a registry that offers only some
 * of them makes such a lock. `npm install --no-save` keeps to the locked versions and leaves the lock as it is; that
 * it really did is checked afterwards.
 * @param {{ to?: 'stdout' | 'stderr' }} [options] where its line and those of npm go: a command whose output is read by a
 * program keeps them out of it
 * @throws {Stop} with what to do, when that is impossible
 */
export async function ensureDependencies({ to = 'stdout' } = {}) {
  ensureNodeVersion();
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (!wanted) throw new Stop('package-lock.json is missing: take a complete copy of the repository.');
  const isComplete = () => isInstalled(wanted, packagesOf(join(root, 'node_modules/.package-lock.json')) ?? {});
  if (isComplete()) return;

  ensureWritable();
  const log = to === 'stderr' ? console.error : console.log;
  log('Installing dependencies (npm install)…');
  const [program, ...args] = npmCommand();
  const code = await run(program, [...args, 'install', '--no-save', '--include=dev', '--no-audit', '--no-fund'], {
    to,
  });
  if (code !== 0) {
    throw new Stop(
      'npm install failed (its reason is above). It needs the npm registry: check the network or the proxy.',
    );
  }
  if (!isComplete()) {
    throw new Stop('npm installed other packages than package-lock.json names: remove node_modules and start again.');
  }
}
