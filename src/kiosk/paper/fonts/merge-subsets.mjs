import { componentsOf, readSfnt, writeSfnt } from './sfnt.mjs';

/** @typedef {import('./sfnt.mjs').Font} Font */
/** @typedef {import('./sfnt.mjs').Glyph} Glyph */
/** @typedef {readonly [Font, ...Font[]]} Fonts */

/**
 * Joins subsets of the same font (same weight, same units) into one font file.
 * Glyph 0 is « .notdef », then one glyph a character in the order of the code points, then the parts of composite glyphs:
 * so that the glyph number of a character is its rank in `codePoints` plus one, in every weight.
 * The result has only the tables a PDF needs (ISO 32000-1, 9.9): no character map, no names, no layout.
 * @param {readonly [Buffer, ...Buffer[]]} files
 * @param {readonly number[]} codePoints
 * @param {number} unitsPerEm how many units of the outlines are one em; another number than the font's own scales it
 */
export function mergeSubsets([first, ...others], codePoints, unitsPerEm) {
  /** @type {Fonts} */
  const fonts = [readSfnt(first), ...others.map(readSfnt)];
  const sources = [{ font: fonts[0], gid: 0 }];
  for (const codePoint of codePoints) {
    const font = fonts.find((candidate) => candidate.gidOf.has(codePoint));
    const gid = font?.gidOf.get(codePoint);
    if (font === undefined || gid === undefined) throw new Error(`no subset has U+${codePoint.toString(16)}`);
    sources.push({ font, gid });
  }
  return writeSfnt(tablesOf(fonts, withParts(sources), unitsPerEm));
}

/**
 * Adds the parts of composite glyphs, and makes the composites name the new glyph numbers.
 * @param {readonly { font: Font, gid: number }[]} sources
 */
function withParts(sources) {
  const all = [...sources];
  /** @param {Font} font @param {number} gid */
  const rankOf = (font, gid) => {
    const known = all.findIndex((source) => source.font === font && source.gid === gid);
    return known >= 0 ? known : all.push({ font, gid }) - 1;
  };
  /** @type {Glyph[]} */
  const glyphs = [];
  // The list grows while it is read.
  for (const { font, gid } of all) {
    const glyph = font.glyphs[gid];
    if (glyph === undefined) throw new Error(`a subset has no glyph ${gid}`);
    const outline = Buffer.from(glyph.outline);
    for (const component of componentsOf(outline)) outline.writeUInt16BE(rankOf(font, component.gid), component.at);
    glyphs.push({ ...glyph, outline });
  }
  return glyphs;
}

/** @param {Fonts} fonts @param {readonly Glyph[]} glyphs @param {number} unitsPerEm */
function tablesOf(fonts, glyphs, unitsPerEm) {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  /** @type {Buffer[]} */
  const outlines = [];
  let offset = 0;
  glyphs.forEach((glyph, gid) => {
    const padded = Buffer.alloc(Math.ceil(glyph.outline.length / 4) * 4);
    glyph.outline.copy(padded);
    outlines.push(padded);
    offset += padded.length;
    loca.writeUInt32BE(offset, 4 * (gid + 1));
    hmtx.writeUInt16BE(glyph.advance, 4 * gid);
    hmtx.writeInt16BE(glyph.bearing, 4 * gid + 2);
  });
  const fixed = {
    head: headOf(fonts, unitsPerEm),
    hhea: hheaOf(fonts, glyphs.length),
    maxp: maxpOf(fonts, glyphs.length),
  };
  return new Map(Object.entries({ ...fixed, hmtx, loca, glyf: Buffer.concat(outlines) }));
}

/**
 * Offsets of the four sides in « head », with what keeps a union of boxes.
 * @type {readonly (readonly [at: number, outermost: (...values: number[]) => number])[]}
 */
const SIDES = [
  [36, Math.min],
  [38, Math.min],
  [40, Math.max],
  [42, Math.max],
];

/** @param {Fonts} fonts @param {number} unitsPerEm */
function headOf(fonts, unitsPerEm) {
  const heads = fonts.map((font) => font.table('head'));
  const head = Buffer.from(fonts[0].table('head'));
  head.writeUInt32BE(0, 8);
  head.writeUInt16BE(unitsPerEm, 18);
  for (const [at, outermost] of SIDES) head.writeInt16BE(outermost(...heads.map((each) => each.readInt16BE(at))), at);
  head.writeInt16BE(1, 50);
  return head;
}

/** @param {Fonts} fonts @param {number} glyphCount */
function hheaOf(fonts, glyphCount) {
  const hhea = Buffer.from(fonts[0].table('hhea'));
  hhea.writeUInt16BE(Math.max(...fonts.map((font) => font.table('hhea').readUInt16BE(10))), 10);
  hhea.writeUInt16BE(glyphCount, 34);
  return hhea;
}

/**
 * Every limit after the glyph count is a maximum: the larger one holds for both.
 * @param {Fonts} fonts
 * @param {number} glyphCount
 */
function maxpOf(fonts, glyphCount) {
  const tables = fonts.map((font) => font.table('maxp'));
  const maxp = Buffer.from(fonts[0].table('maxp'));
  maxp.writeUInt16BE(glyphCount, 4);
  for (let at = 6; at < maxp.length; at += 2)
    maxp.writeUInt16BE(Math.max(...tables.map((each) => each.readUInt16BE(at))), at);
  return maxp;
}
