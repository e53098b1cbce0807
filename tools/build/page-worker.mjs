import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What stands for the list in the worker's code. */
const PLACE = '__PRECACHED__';

/**
 * Gives the service worker of one page the list of all that this page may load, each file with the hash of its bytes.
 *
 * @param {object} options
 * @param {string} options.page its file
 * @param {string} options.address where the gateway serves it
 * @param {string} options.worker the file of the worker's code
 * @param {string} options.caches what the names of its caches begin with
 * @returns {import('vite').Plugin}
 */
export function pageWorker({ page, address, worker, caches }) {
  let base = '/';
  let publicDir = '';
  return {
    name: 'borne:page-worker',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      ({ base, publicDir } = config);
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunk = bundle[worker];
        if (chunk?.type !== 'chunk') throw new Error(`the build has no ${worker}`);
        // The worker is a classic script: nothing else may be cut out of it.
        if (chunk.imports.length > 0 || chunk.exports.length > 0) throw new Error(`${worker} is no script by itself`);
        if (!chunk.code.includes(PLACE)) throw new Error(`${worker} has no place for its list`);
        const contents = new Map([...publicFiles(publicDir), ...builtFiles(bundle)]);
        // The page names its worker too, which the browser keeps by itself.
        contents.delete(worker);
        const urlOf = (/** @type {string} */ name) => (name === page ? address : `${base}${name}`);
        const files = filesOfPage(page, contents).map(([name, content]) => ({
          url: urlOf(name),
          integrity: `sha256-${createHash('sha256').update(content).digest('base64')}`,
        }));
        chunk.code = chunk.code.replaceAll(PLACE, () => JSON.stringify({ page: address, caches, ...versioned(files) }));
      },
    },
  };
}

/** The list with a name of its own: another file, another name. @param {readonly { url: string, integrity: string }[]} files */
function versioned(files) {
  return { version: createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16), files };
}

/**
 * The page, and every file whose name stands in one that belongs to it: names carry a hash, so that none stands anywhere by
 * chance.
 *
 * @param {string} page
 * @param {ReadonlyMap<string, string | Uint8Array>} contents by the name of the file; what is no text is bytes
 * @returns {(readonly [string, string | Uint8Array])[]} sorted by name
 */
export function filesOfPage(page, contents) {
  const found = new Set([page]);
  for (const name of found) {
    const content = contents.get(name);
    if (content === undefined) throw new Error(`the build has no ${name}`);
    if (typeof content !== 'string') continue;
    for (const other of contents.keys()) if (content.includes(baseName(other))) found.add(other);
  }
  return [...found].sort().map((name) => /** @type {const} */ ([name, contents.get(name) ?? '']));
}

const baseName = (/** @type {string} */ path) => path.slice(path.lastIndexOf('/') + 1);

/** @param {import('vite').Rolldown.OutputBundle} bundle @returns {[string, string | Uint8Array][]} */
const builtFiles = (bundle) =>
  Object.values(bundle).map((part) => [part.fileName, part.type === 'chunk' ? part.code : part.source]);

/** Served as they are: fonts and icons. @param {string} folder @returns {[string, Uint8Array][]} */
const publicFiles = (folder) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name.replaceAll(sep, '/'), readFileSync(join(folder, name))]);
