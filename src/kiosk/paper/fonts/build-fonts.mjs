/**
 * Makes the fonts of the documents, once and for all: `node src/kiosk/paper/fonts/build-fonts.mjs [folder]`.
 *
 * Two families, both under the OFL: Atkinson Hyperlegible Next for all that it has, Noto Sans for words with a letter that
 * it lacks (Vietnamese, African, transliterated names). For each family a file of faces (the characters covered and, for each
 * weight, the widths of its glyphs) and one of programs (the merged TrueType files, already compressed as a PDF stream wants
 * them (zlib) and in base64). The kiosk then needs no font engine and no request: it adds up widths and copies the program.
 */
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import subsetFont from 'subset-font';
import { mergeSubsets } from './merge-subsets.mjs';
import { readSfnt } from './sfnt.mjs';

const WEIGHTS = { medium: 500, bold: 700 };
const UNWANTED_TABLES = ['GDEF', 'GPOS', 'GSUB', 'STAT', 'gasp', 'name', 'post'];

/**
 * @typedef {object} Family
 * @property {string} name of its package at Fontsource
 * @property {readonly [string, ...string[]]} subsets files of the package, the first one with the metrics
 * @property {(codePoint: number) => boolean} isWanted
 * @property {number} unitsPerEm its own, or another one to draw it larger or smaller
 * @property {string} file of its faces
 * @property {string} programs file of its programs
 * @property {string} licence
 */

/** The Atkinson « latin » file lacks Ÿ and the letters of « latin-ext ». @type {Family} */
const main = {
  name: 'atkinson-hyperlegible-next',
  subsets: ['latin', 'latin-ext'],
  isWanted: () => true,
  unitsPerEm: 1000,
  file: 'faces.json',
  programs: 'programs.json',
  licence: 'LICENSE-OFL.txt',
};

/**
 * Noto Sans draws whole words, so it has the letters of Atkinson too. Its capitals are 714 thousandths high, those of
 * Atkinson 668: with this em they are equal on paper.
 * @type {Family}
 */
const further = {
  name: 'noto-sans',
  subsets: ['latin', 'latin-ext', 'vietnamese'],
  isWanted: isOfNames,
  unitsPerEm: Math.round((1000 * 714) / 668),
  file: 'further-faces.json',
  programs: 'further-programs.json',
  licence: 'LICENSE-NOTO-OFL.txt',
};

const here = dirname(fileURLToPath(import.meta.url));
const target = process.argv[2] ?? here;

for (const family of [main, further]) await build(family);

/** @param {Family} family */
async function build({ name, subsets, isWanted, unitsPerEm, file, programs: programsFile, licence }) {
  const source = dirname(createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`));
  /** @type {Record<string, object>} */
  const faces = {};
  /** @type {Record<string, string>} */
  const programs = {};
  /** @type {readonly number[]} */
  let codePoints = [];
  for (const [weightName, weight] of Object.entries(WEIGHTS)) {
    const [first, ...others] = await Promise.all(
      subsets.map((subset) => readSubset(join(source, 'files', `${name}-${subset}-${weight}-normal.woff2`))),
    );
    if (first === undefined) throw new Error(`${name} has no file`);
    const files = /** @type {const} */ ([first, ...others]);
    codePoints = [...new Set(files.flatMap((each) => [...readSfnt(each).gidOf.keys()]))]
      .filter((codePoint) => isDrawable(codePoint) && isWanted(codePoint))
      .sort((a, b) => a - b);
    const merged = mergeSubsets(files, codePoints, unitsPerEm);
    faces[weightName] = metricsOf(merged, first, codePoints.length);
    programs[weightName] = deflateSync(merged, { level: 9 }).toString('base64');
  }
  await writeFile(join(target, file), `${JSON.stringify({ codePoints, ...faces })}\n`);
  await writeFile(join(target, programsFile), `${JSON.stringify(programs)}\n`);
  await copyFile(join(source, 'LICENSE'), join(target, licence));
}

/**
 * One subset without hinting (documents are printed, not shown at 12 pixels) and without layout.
 * @param {string} path
 */
async function readSubset(path) {
  return subsetFont(await readFile(path), undefined, {
    keepAllGlyphs: true,
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: [],
    dropTables: UNWANTED_TABLES,
  });
}

/**
 * Control characters have no glyph; 0xFFFE and 0xFFFF are not characters. A combining mark has one, but nothing here would
 * put it over its letter.
 * @param {number} codePoint
 */
function isDrawable(codePoint) {
  const isMark = codePoint >= 0x300 && codePoint <= 0x36f;
  return codePoint >= 0x20 && codePoint !== 0x7f && codePoint < 0xfffe && !isMark;
}

/**
 * Every Latin letter with a number of its own, the modifier letters of names written over from other scripts (ʻ, ʼ, ʾ, ʿ),
 * and the small letters that the International Phonetic Alphabet lent to African ones.
 * @param {number} codePoint
 */
function isOfNames(codePoint) {
  const isLatin = (codePoint >= 0x20 && codePoint < 0x250) || (codePoint >= 0x1e00 && codePoint < 0x1f00);
  return isLatin || [...'ɓɔɖɗəɛɣɨɩɲɵʉʊʋʒʹʺʻʼʾʿ’'].includes(String.fromCodePoint(codePoint));
}

/**
 * Lengths in thousandths of the size, `widths` by glyph number. `capHeight` comes from OS/2, which the merged file no longer
 * has.
 * @param {Buffer} merged
 * @param {Buffer} original
 * @param {number} glyphCount
 */
function metricsOf(merged, original, glyphCount) {
  const { table, glyphs } = readSfnt(merged);
  const head = table('head');
  const unitsPerEm = head.readUInt16BE(18);
  /** @param {number} units */
  const thousandths = (units) => Math.round((units * 1000) / unitsPerEm);
  return {
    box: [36, 38, 40, 42].map((at) => thousandths(head.readInt16BE(at))),
    ascent: thousandths(table('hhea').readInt16BE(4)),
    descent: thousandths(table('hhea').readInt16BE(6)),
    capHeight: thousandths(readSfnt(original).table('OS/2').readInt16BE(88)),
    programBytes: merged.length,
    widths: glyphs.slice(0, glyphCount + 1).map((glyph) => thousandths(glyph.advance)),
  };
}
