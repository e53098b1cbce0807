/**
 * Makes the fonts of the documents, once and for all: `node src/kiosk/paper/fonts/build-fonts.mjs [folder]`.
 *
 * Reads Atkinson Hyperlegible Next (OFL), whose « latin » file lacks Ÿ and the letters of « latin-ext »; writes `faces.json`:
 * the characters covered and, for each weight, the widths of its glyphs and the merged TrueType file, already compressed as
 * a PDF stream wants it (zlib) and in base64. The kiosk then needs no font engine and no request: it adds up widths and
 * copies the file.
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

const here = dirname(fileURLToPath(import.meta.url));
const source = dirname(createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible-next/package.json'));
const target = process.argv[2] ?? here;

/** @type {Record<string, object>} */
const faces = {};
/** @type {readonly number[]} */
let codePoints = [];
for (const [name, weight] of Object.entries(WEIGHTS)) {
  const latin = await readSubset('latin', weight);
  const files = /** @type {const} */ ([latin, await readSubset('latin-ext', weight)]);
  codePoints = [...new Set(files.flatMap((file) => [...readSfnt(file).gidOf.keys()]))]
    .filter(isDrawable)
    .sort((a, b) => a - b);
  const merged = mergeSubsets(files, codePoints);
  faces[name] = {
    ...metricsOf(merged, latin, codePoints.length),
    program: deflateSync(merged, { level: 9 }).toString('base64'),
  };
}
await writeFile(join(target, 'faces.json'), `${JSON.stringify({ codePoints, ...faces })}\n`);
await copyFile(join(source, 'LICENSE'), join(target, 'LICENSE-OFL.txt'));

/**
 * One subset without hinting (documents are printed, not shown at 12 pixels) and without layout.
 * @param {string} subset
 * @param {number} weight
 */
async function readSubset(subset, weight) {
  const file = await readFile(join(source, 'files', `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`));
  return subsetFont(file, undefined, {
    keepAllGlyphs: true,
    targetFormat: 'truetype',
    noHinting: true,
    keepFeatures: [],
    dropTables: UNWANTED_TABLES,
  });
}

/** Control characters have no glyph; 0xFFFE and 0xFFFF are not characters. @param {number} codePoint */
function isDrawable(codePoint) {
  return codePoint >= 0x20 && codePoint !== 0x7f && codePoint < 0xfffe;
}

/**
 * Lengths in 1/unitsPerEm, `widths` by glyph number. `capHeight` comes from OS/2, which the merged file no longer has.
 * @param {Buffer} merged
 * @param {Buffer} original
 * @param {number} glyphCount
 */
function metricsOf(merged, original, glyphCount) {
  const { table, glyphs } = readSfnt(merged);
  const head = table('head');
  return {
    unitsPerEm: head.readUInt16BE(18),
    box: [36, 38, 40, 42].map((at) => head.readInt16BE(at)),
    ascent: table('hhea').readInt16BE(4),
    descent: table('hhea').readInt16BE(6),
    capHeight: readSfnt(original).table('OS/2').readInt16BE(88),
    programBytes: merged.length,
    widths: glyphs.slice(0, glyphCount + 1).map((glyph) => glyph.advance),
  };
}
