import { sign } from 'node:crypto';
import { publicKeyText } from '../build/release/release-key.mjs';

/**
 * Signs a table of parameters as kiosks read it (`src/contract/signed/parameter-update.ts`). The label in front is not that of a
 * release: neither signature ever counts for the other.
 * @param {string} payload @param {import('node:crypto').KeyObject} key a release key
 */
export function signParameters(payload, key) {
  const signature = sign(null, Buffer.from(`borne/parameters/v1\0${payload}`), key).toString('base64url');
  return { key: publicKeyText(key), signature, payload };
}
