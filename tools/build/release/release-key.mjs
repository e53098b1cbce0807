import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop } from '../../support/command.mjs';
import { root } from '../../support/root.mjs';

/** @typedef {import('node:crypto').KeyObject} KeyObject */

/** Stays from one build to the next, so that a developer's browser takes the next build too. */
const developmentKeyFile = join(root, 'node_modules/.cache/borne/development-release-key.pem');

const isPublicKey = /^[A-Za-z0-9_-]{43}$/;

/** @param {KeyObject} key private or public @returns {string} the 32 raw bytes of the public key, base64url */
export function publicKeyText(key) {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return publicKey.export({ format: 'jwk' }).x ?? '';
}

/**
 * Makes a release key: Ed25519, PKCS #8, readable by its owner alone.
 * @param {string} file
 * @returns {string} its public key
 * @throws {Stop} when the file is there already: whoever replaces a release key loses the kiosks that know it
 */
export function createReleaseKey(file) {
  const { privateKey } = generateKeyPairSync('ed25519');
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new Stop(`${file} is there already: a release key is made once.`);
    }
    throw error;
  }
  return publicKeyText(privateKey);
}

/**
 * @param {string} file
 * @returns {KeyObject}
 * @throws {Stop} when it holds no Ed25519 private key
 */
export function readReleaseKey(file) {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without a word of what the file holds.
  }
  throw new Stop(`${file} is no release key: make one with « node tools/release.mjs create-key <file> ».`);
}

/** @returns {KeyObject} */
function developmentKey() {
  if (!existsSync(developmentKeyFile)) {
    try {
      createReleaseKey(developmentKeyFile);
    } catch (error) {
      // Two builds at once: the other one made it.
      if (!(error instanceof Stop)) throw error;
    }
  }
  return readReleaseKey(developmentKeyFile);
}

/**
 * @typedef {object} ReleaseKeys
 * @property {readonly string[]} accepted public keys built into the kiosk
 * @property {KeyObject | undefined} signing undefined: the build is signed elsewhere
 * @property {boolean} development
 */

/**
 * What the environment says: `RELEASE_KEY_FILE` signs; `RELEASE_PUBLIC_KEYS` (commas between) are accepted besides, or
 * alone when the key is kept on another machine. With neither, a development key is used.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {ReleaseKeys}
 * @throws {Stop} when a key is none
 */
export function releaseKeys(env = process.env) {
  const others = (env['RELEASE_PUBLIC_KEYS'] ?? '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const wrong = others.find((text) => !isPublicKey.test(text));
  if (wrong !== undefined)
    throw new Stop(`RELEASE_PUBLIC_KEYS: « ${wrong} » is no public key (43 characters of base64url).`);
  const file = env['RELEASE_KEY_FILE'];
  if (!file && others.length > 0) return { accepted: others, signing: undefined, development: false };
  const signing = file ? readReleaseKey(file) : developmentKey();
  return { accepted: [...new Set([publicKeyText(signing), ...others])], signing, development: !file };
}
