import { createHash, sign } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../../support/command.mjs';
import { publicKeyText } from './release-key.mjs';

/** @typedef {import('node:crypto').KeyObject} KeyObject */
/** @typedef {{ path: string, sha256: string, size: number }} ReleaseFile */
/** @typedef {{ format: 1, version: string, development: boolean, worker: string, files: readonly ReleaseFile[] }} Release */

/** What kiosks ask for to learn of a new release; it names all other files, so it is not among them. */
const releaseFile = 'release.json';

/** As the service worker leaves the build. */
const builtWorker = 'service-worker.js';

const isVersion = /^\d{1,9}(\.\d{1,9}){0,3}$/;

/** @param {Buffer} bytes */
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('base64url');

/**
 * @param {string} version
 * @throws {Stop} when kiosks could not tell whether it is newer
 */
export function ensureVersion(version) {
  if (isVersion.test(version)) return;
  throw new Stop(
    `« ${version} » is no version of a release: one to four numbers with dots between (APP_VERSION, or package.json).`,
  );
}

/**
 * A build for terminals in service has a number of its own: kiosks take no second build of a number (P40).
 * @param {boolean} isNumbered @param {{ readonly development: boolean }} keys
 * @throws {Stop} when it would be signed under the number that package.json happens to hold
 */
export function ensureNumbered(isNumbered, { development }) {
  if (isNumbered || development) return;
  throw new Stop('A release for terminals needs a number of its own: set APP_VERSION, higher than any before.');
}

/** @param {string} folder @returns {readonly ReleaseFile[]} all files but the release's own, in the order of their paths */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replace(/^\/+/, ''))
    .filter((path) => path !== releaseFile)
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, sha256: sha256(bytes), size: bytes.length };
    });
}

/**
 * The release that a fresh build makes. Its worker gets a name of its own: the browser looks for changes under the name
 * of the worker it runs, and finds a new release only when the kiosk has judged it.
 * @param {string} folder `dist/kiosk`
 * @param {{ version: string, development: boolean }} about
 * @returns {Release}
 */
export function describeRelease(folder, { version, development }) {
  ensureVersion(version);
  const built = join(folder, builtWorker);
  if (!existsSync(built)) throw new Stop(`${folder} holds no fresh build of the kiosk: ${builtWorker} is missing.`);
  const worker = builtWorker.replace('.js', `-${sha256(readFileSync(built)).slice(0, 8)}.js`);
  renameSync(built, join(folder, worker));
  return { format: 1, version, development, worker, files: filesIn(folder) };
}

/**
 * Writes `release.json`. Without a key it is not signed yet, and no kiosk takes it.
 * @param {string} folder @param {Release} release @param {KeyObject | undefined} key
 */
export function writeRelease(folder, release, key) {
  const payload = JSON.stringify(release);
  // The label as in src/contract/signed/signed-value.ts: a signature for one purpose never counts for another.
  const message = Buffer.from(`borne/release/v1\0${payload}`);
  const signed = key
    ? { key: publicKeyText(key), signature: sign(null, message, key).toString('base64url'), payload }
    : { key: '', signature: '', payload };
  writeFileSync(join(folder, releaseFile), `${JSON.stringify(signed)}\n`);
}

/**
 * Signs a build that was made elsewhere, once its files are seen to be those it was made of.
 * @param {string} folder `dist/kiosk`
 * @param {KeyObject} key
 * @returns {Release}
 * @throws {Stop} when there is no build, a file changed since, or its kiosk would not take it
 */
export function signRelease(folder, key) {
  const file = join(folder, releaseFile);
  if (!existsSync(file)) throw new Stop(`${folder} holds no build of the kiosk: ${releaseFile} is missing.`);
  const { payload } = JSON.parse(readFileSync(file, 'utf8'));
  const built = /** @type {Release} */ (JSON.parse(payload));
  if (JSON.stringify(filesIn(folder)) !== JSON.stringify(built.files)) {
    throw new Stop(`The files of ${folder} are not those of the build: build again.`);
  }
  if (built.development) {
    throw new Stop(
      'This build knows a development key only: build again with RELEASE_PUBLIC_KEYS set to the key that signs.',
    );
  }
  if (!knowsKey(folder, built, publicKeyText(key))) {
    throw new Stop(
      'The kiosk of this build does not know the key that signs: build again with RELEASE_PUBLIC_KEYS set to it.',
    );
  }
  writeRelease(folder, built, key);
  return built;
}

/** @param {string} folder @param {Release} release @param {string} key */
function knowsKey(folder, { files }, key) {
  return files.some(({ path }) => path.endsWith('.js') && readFileSync(join(folder, path), 'utf8').includes(key));
}
