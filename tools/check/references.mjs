import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../support/root.mjs';
import { numbersBetween, ourFolders, readKnown } from './references/known.mjs';
import { piecesOf } from './references/pieces.mjs';

/** @typedef {import('./references/known.mjs').Known} Known */
/** @typedef {import('./references/pieces.mjs').Piece} Piece */

/** What people read: code, pages, and the style sheets and SQL of the product. */
const readEndings = /\.(?:tsx?|[cm]?js|css|sql|html|md)$/;
/** Texts of the visitors, migrations (a changed one stops the start), examples of what checks must refuse. */
const notOurs =
  /^(?:kiosk-config\/information|src\/languages|src\/gateway\/database\/migrations|tools\/lint\/examples|tools\/check\/references)/;

/** `A14`, `P06`, `I1`, `#162`, and the ranges `#77–102`, `P01–P08`; never a colour, nor the « #8 » of PKCS #8. */
const numberPattern = /(?<![\w&/])(?<!PKCS )([AP](?=\d\d\b)|I(?=\d\b)|#(?=\d{1,3}\b))(\d+)(?:–[API#]?(\d+))?(?!\w)/g;
/** A path that begins in one of our folders, with the place of a page that follows. */
const pathPattern = new RegExp(
  String.raw`(?<![\w/.-])((?:${ourFolders.map((name) => name.replace('.', String.raw`\.`)).join('|')})/[\w./<>{},*-]*)(?:#([\p{L}\p{N}_-]+))?`,
  'gu',
);
const pageName = /(?<![\w/.-])([\w-]+\.md)\b/g;
const linkPattern = /\]\(([^)\s]+)\)/g;

/** @param {string} text @param {Known} known */
function numberFindings(text, known) {
  return [...text.matchAll(numberPattern)]
    .flatMap(([, kind = '', from = '', to = from]) => numbersBetween(kind, Number(from), Number(to)))
    .filter((number) => !known.numbers.has(number))
    .map((number) => `${number} is not in docs/requirements.md`);
}

/** SECURITY « heading », and the signs of a page that is not here: « PLAN §3 », a name in « .md ». @param {string} text @param {Known} known */
function pageFindings(text, known) {
  const security = [...text.matchAll(/\bSECURITY(?:\.md)?\b(?: « ([^»]+?) »)?/g)].flatMap(([found, heading]) => {
    if (heading === undefined) return [`${found} names no heading: SECURITY « … »`];
    return known.isOfSecurity(heading) ? [] : [`docs/security.md has no heading « ${heading} »`];
  });
  const elsewhere = [...text.matchAll(/([^\s(]+) ?§ ?[\d.]+/g)]
    .filter(([, before = '']) => !/\d/.test(before))
    .map(([found]) => `« ${found} » is no page of this repository`);
  return [...security, ...elsewhere];
}

/** @param {string} text @param {Known} known */
function pathFindings(text, known) {
  return [...text.matchAll(pathPattern)].flatMap(([, found = '', anchor]) => {
    const path = found.replace(/[.,]+$/, '');
    if (!known.exists(path)) return [`${path} is not there`];
    return anchor === undefined || known.hasAnchor(path, anchor) ? [] : [`${path} has no heading for #${anchor}`];
  });
}

/** @param {string} text @param {string} file where it stands @param {Known} known */
function nameFindings(text, file, known) {
  return [...text.matchAll(pageName)]
    .filter(([, name = '']) => !['', 'docs', dirname(file)].some((folder) => known.exists(posix.join(folder, name))))
    .map(([, name = '']) => `${name} is not there`);
}

/** @param {string} text @param {string} file where it stands @param {Known} known */
function linkFindings(text, file, known) {
  return [...text.matchAll(linkPattern)].flatMap(([, link = '']) => {
    if (/^[a-z]+:/.test(link)) return [];
    const [target = '', anchor] = decodeURI(link).split('#');
    const path = target === '' ? file : posix.join(dirname(file), target);
    if (!known.exists(path)) return [`the link ${link} leads nowhere`];
    return anchor === undefined || known.hasAnchor(path, anchor) ? [] : [`the link ${link} leads to no heading`];
  });
}

/** @param {Piece} piece @param {string} file @param {Known} known @returns {readonly string[]} */
function findingsOf({ kind, text }, file, known) {
  switch (kind) {
    case 'string':
      return pageFindings(text, known).filter((finding) => /SECURITY|security\.md|[A-Z]{4,} ?§/.test(finding));
    case 'title':
      return [...numberFindings(text, known), ...pageFindings(text, known)];
    case 'comment':
      return [
        ...numberFindings(text, known),
        ...pageFindings(text, known),
        ...pathFindings(text, known),
        ...nameFindings(text, file, known),
      ];
    case 'prose': {
      const quoted = [...text.matchAll(/`([^`]+)`/g)].map(([, words = '']) => words).join(' ');
      return [
        ...numberFindings(text.replaceAll(linkPattern, ']'), known),
        ...pageFindings(text, known),
        ...pathFindings(quoted, known),
        ...linkFindings(text, file, known),
      ];
    }
  }
}

/**
 * Refuses a reference that leads nowhere. In comments, names of tests and pages: numbers of requirements stand in
 * docs/requirements.md, SECURITY « … » is a heading of docs/security.md, paths and links exist, and nothing points to
 * a page outside this repository.
 * @param {string} [project] folder of the project
 * @returns {Promise<readonly string[]>} one line each: file, line, what is wrong
 */
export async function checkReferences(project = root) {
  const known = readKnown(project);
  const files = known.files.filter((file) => readEndings.test(file) && !notOurs.test(file));
  if (files.length === 0) return ['no file was read'];
  return files.flatMap((file) =>
    piecesOf(file, readFileSync(join(project, file), 'utf8')).flatMap((piece) =>
      findingsOf(piece, file, known).map((finding) => `${file}:${piece.line}: ${finding}`),
    ),
  );
}
