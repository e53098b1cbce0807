import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/root.mjs';
import { releaseKeys } from './release/release-key.mjs';

/** Everything that a build reads. */
const sources = [
  'src',
  'machines',
  'kiosk-config',
  'public',
  'tools/build/release',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tools/types',
];

const isTest = /(^|\/)testing\/|\.test\.tsx?$/;

/** Where a build leaves the stamp of what it was made from. */
export const stampFile = join(root, 'dist/.sources-stamp');

/** @param {string} path from the root @returns {string[]} the files at or below it, from the root */
function filesAt(path) {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  return readdirSync(absolute).flatMap((name) => filesAt(`${path}/${name}`));
}

/**
 * A hash over the names and contents of all sources, and who signs: equal stamps, equal builds.
 * @returns {string} SHA-256, hexadecimal
 */
export function sourcesStamp() {
  const hash = createHash('sha256');
  const { APP_VERSION = '' } = process.env;
  hash.update(APP_VERSION).update(releaseKeys().accepted.join());
  for (const file of sources
    .flatMap(filesAt)
    .filter((path) => !isTest.test(path))
    .sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/** The stamp of what stands in `dist/`; undefined before the first build. */
export function readStamp() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;
}
