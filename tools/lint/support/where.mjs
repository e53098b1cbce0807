import { relative, sep } from 'node:path';
import { homes } from '../homes.mjs';

/** @typedef {import('./oxlint.d.ts').Context} Context */
/** @typedef {import('./oxlint.d.ts').Rule} Rule */
/** @typedef {import('./oxlint.d.ts').Visitor} Visitor */

/** Every rule treats the examples as product code. */
const examplesFolder = 'tools/lint/examples/';

/**
 * Tells whether `path` matches one entry of the table of homes.
 * @param {string} path from the root, with forward slashes
 * @param {string} entry see homes.mjs
 */
function matches(path, entry) {
  const anywhere = entry.startsWith('**/');
  const isFolder = entry.endsWith('/');
  const name = anywhere ? entry.slice(3) : entry;
  const source = name
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('[^/]*');
  return new RegExp(`${anywhere ? '(^|/)' : '^'}${source}${isFolder ? '' : '$'}`).test(path);
}

/**
 * Tells whether the rule looks at this file.
 * @param {string} ruleName
 * @param {string} path from the root, with forward slashes
 */
export function looksAt(ruleName, path) {
  const place = homes[ruleName];
  if (!place) throw new Error(`${ruleName} has no line in tools/lint/homes.mjs`);
  if (path.startsWith(examplesFolder)) return true;
  return place.within.some((entry) => matches(path, entry)) && !place.homes.some((entry) => matches(path, entry));
}

/**
 * Gives a rule its name and its homes: `visitor(context)` is only called for the files it looks at.
 * @param {string} name key of the table of homes, name of the rule's file
 * @param {(context: Context) => Visitor} visitor
 * @returns {Rule}
 */
export function ownRule(name, visitor) {
  return {
    meta: { type: 'problem' },
    create(context) {
      const path = relative(context.cwd, context.filename).split(sep).join('/');
      return looksAt(name, path) ? visitor(context) : {};
    },
  };
}
