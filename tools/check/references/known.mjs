import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Folders that hold what we write. */
export const ourFolders = ['.ci', 'docs', 'e2e', 'kiosk-config', 'machines', 'public', 'src', 'tools'];

/**
 * @typedef {object} Known what a reference may lead to
 * @property {readonly string[]} files every file of ours, `src/main.ts`
 * @property {ReadonlySet<string>} numbers requirements: `A14`, `P06`, `I1`, `#162`
 * @property {(path: string) => boolean} exists whether a file or folder is there; `*`, `{a,b}` and `<name>` stand for some
 * @property {(page: string, anchor: string) => boolean} hasAnchor
 * @property {(heading: string) => boolean} isOfSecurity whether docs/security.md has this heading
 */

/** @param {string} project @returns {readonly string[]} */
function filesOf(project) {
  const below = ourFolders
    .filter((folder) => existsSync(join(project, folder)))
    .flatMap((folder) =>
      readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(project, join(entry.parentPath ?? entry.path, entry.name))),
    );
  const atRoot = readdirSync(project, { withFileTypes: true }).filter((entry) => entry.isFile());
  return [...below, ...atRoot.map(({ name }) => name)].map((path) => path.replaceAll('\\', '/'));
}

/** As GitHub makes an anchor of a heading. @param {string} heading */
function slugOf(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/** @param {string} page @returns {ReadonlySet<string>} */
const anchorsOf = (page) => new Set([...page.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => slugOf(heading)));

/**
 * The numbers in the first column of the tables; a row may stand for several, « #77–#102 ».
 * @param {string} page
 * @returns {ReadonlySet<string>}
 */
function numbersOf(page) {
  const rows = page.matchAll(/^\| ([API#])(\d+)(?:–[API#]?(\d+))? \|/gm);
  return new Set(
    [...rows].flatMap(([, kind = '', from = '', to = from]) => numbersBetween(kind, Number(from), Number(to))),
  );
}

/** @param {string} kind @param {number} from @param {number} to */
export function numbersBetween(kind, from, to) {
  const width = kind === 'A' || kind === 'P' ? 2 : 1;
  return Array.from({ length: to - from + 1 }, (_, index) => `${kind}${String(from + index).padStart(width, '0')}`);
}

/** @param {string} text */
const escaped = (text) => text.replaceAll(/[.+?^$()|[\]\\]/g, String.raw`\$&`);

/** @param {string} path with `*`, `**`, `{a,b}` or `<name>` */
function patternOf(path) {
  const source = escaped(path)
    .replaceAll(/<[^>]*>/g, '*')
    .replaceAll(/\{([^}]*)\}/g, (_, names) => `(?:${names.replaceAll(/,\s*/g, '|')})`)
    .replaceAll('**', '.+')
    .replaceAll(/(?<!\.)\*/g, '[^/]*');
  return new RegExp(`^${source}$`);
}

/** @param {string} project folder of the project @returns {Known} */
export function readKnown(project) {
  const files = filesOf(project);
  const folders = files.flatMap((file) => {
    const parts = file.split('/').slice(0, -1);
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  });
  const paths = new Set([...files, ...folders]);
  const read = (/** @type {string} */ page) => (paths.has(page) ? readFileSync(join(project, page), 'utf8') : '');
  /** @type {Map<string, ReadonlySet<string>>} */
  const anchors = new Map(files.filter((file) => file.endsWith('.md')).map((file) => [file, anchorsOf(read(file))]));
  const exists = (/** @type {string} */ path) => {
    const wanted = path.replace(/\/$/, '');
    if (!/[*{<]/.test(wanted)) return paths.has(wanted);
    const pattern = patternOf(wanted);
    return [...paths].some((each) => pattern.test(each));
  };
  const hasAnchor = (/** @type {string} */ page, /** @type {string} */ anchor) =>
    anchors.get(page)?.has(anchor) ?? false;
  return {
    files,
    numbers: numbersOf(read('docs/requirements.md')),
    exists,
    hasAnchor,
    isOfSecurity: (heading) => hasAnchor('docs/security.md', slugOf(heading)),
  };
}
