import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { releaseKeys } from './release-key.mjs';
import { describeRelease, ensureNumbered, ensureVersion, writeRelease } from './sign-release.mjs';

/** @typedef {{ url: string, integrity?: string }} PrecacheEntry */

/**
 * Makes a signed release of the kiosk's build (P40): the public keys are built in, the service worker knows the hash of
 * each file it keeps, and `release.json` names and signs them all.
 * @param {{ version: string, isNumbered: boolean }} options `isNumbered`: the version was given for this build
 * @returns {import('vite').Plugin & { addIntegrity: (entries: any[]) => { manifest: any[], warnings: string[] } }}
 */
export function signedRelease({ version, isNumbered }) {
  /** @type {string} */
  let folder;
  /** @type {import('./release-key.mjs').ReleaseKeys} */
  let keys;
  return {
    name: 'borne:signed-release',
    apply: 'build',
    enforce: 'post',
    config() {
      ensureVersion(version);
      keys = releaseKeys();
      ensureNumbered(isNumbered, keys);
      return { define: { 'import.meta.env.RELEASE_KEYS': JSON.stringify(keys.accepted) } };
    },
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    /** For the service worker's list: the browser then refuses a file of other bytes, and with it the whole installation. */
    addIntegrity: (entries) => ({ manifest: entries.map((entry) => withIntegrity(folder, entry)), warnings: [] }),
    closeBundle: {
      sequential: true,
      order: 'post',
      handler(error) {
        // Without a page nothing was written: the worker's own bundle comes through here too.
        if (error || !existsSync(resolve(folder, 'service-worker.js'))) return;
        writeRelease(folder, describeRelease(folder, { version, development: keys.development }), keys.signing);
      },
    },
  };
}

/** @param {string} folder @param {PrecacheEntry} entry */
function withIntegrity(folder, entry) {
  const hash = createHash('sha256')
    .update(readFileSync(resolve(folder, entry.url)))
    .digest('base64');
  return { ...entry, integrity: `sha256-${hash}` };
}
