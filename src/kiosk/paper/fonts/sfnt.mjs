/**
 * Reading and writing TrueType files, as far as merging two subsets of one font needs it.
 * Source: OpenType 1.9 « Organization of an OpenType Font », tables head, hhea, hmtx, maxp, loca, glyf, cmap (format 4).
 */

const COMPONENT_WORDS = 0x0001;
const COMPONENT_SCALE = 0x0008;
const COMPONENT_MORE = 0x0020;
const COMPONENT_XY_SCALE = 0x0040;
const COMPONENT_TWO_BY_TWO = 0x0080;

/** @typedef {{ outline: Buffer, advance: number, bearing: number }} Glyph */
/** @typedef {ReturnType<typeof readSfnt>} Font */

/**
 * Opens a TrueType file: its tables, its glyphs as independent buffers, and the glyph of each character if it says so.
 * @param {Buffer} file
 */
export function readSfnt(file) {
  /** @type {Map<string, Buffer>} */
  const tables = new Map();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const entry = 12 + 16 * index;
    const offset = file.readUInt32BE(entry + 8);
    tables.set(
      file.toString('latin1', entry, entry + 4),
      file.subarray(offset, offset + file.readUInt32BE(entry + 12)),
    );
  }
  /** @param {string} tag */
  const table = (tag) => tableOf(tables, tag);
  const [head, hhea, hmtx, loca, glyf] = [table('head'), table('hhea'), table('hmtx'), table('loca'), table('glyf')];
  const glyphCount = table('maxp').readUInt16BE(4);
  const metricCount = hhea.readUInt16BE(34);
  const longLoca = head.readInt16BE(50) === 1;
  /** @param {number} gid */
  const glyphStart = (gid) => (longLoca ? loca.readUInt32BE(4 * gid) : 2 * loca.readUInt16BE(2 * gid));

  const glyphs = Array.from(
    { length: glyphCount },
    (_, gid) =>
      /** @type {Glyph} */ ({
        outline: Buffer.from(glyf.subarray(glyphStart(gid), glyphStart(gid + 1))),
        advance: hmtx.readUInt16BE(4 * Math.min(gid, metricCount - 1)),
        bearing:
          gid < metricCount
            ? hmtx.readInt16BE(4 * gid + 2)
            : hmtx.readInt16BE(4 * metricCount + 2 * (gid - metricCount)),
      }),
  );
  const cmap = tables.get('cmap');
  return { table, glyphs, gidOf: readCharacterMap(cmap) };
}

/** @param {ReadonlyMap<string, Buffer>} tables @param {string} tag */
function tableOf(tables, tag) {
  const table = tables.get(tag);
  if (table === undefined) throw new Error(`the font has no table ${tag}`);
  return table;
}

/** Code point → glyph number, from the Unicode BMP subtable (format 4). @param {Buffer | undefined} cmap */
function readCharacterMap(cmap) {
  /** @type {Map<number, number>} */
  const map = new Map();
  if (cmap === undefined) return map;
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    if (table.readUInt16BE(0) !== 4) continue;
    const segments = table.readUInt16BE(6) / 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const end = table.readUInt16BE(14 + 2 * segment);
      const start = table.readUInt16BE(16 + 2 * (segments + segment));
      const delta = table.readUInt16BE(16 + 2 * (2 * segments + segment));
      const rangeAt = 16 + 2 * (3 * segments + segment);
      const range = table.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code !== 0xffff; code += 1) {
        const raw = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - start));
        const gid = raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (gid !== 0) map.set(code, gid);
      }
    }
  }
  return map;
}

/** Where each component of a composite glyph stands in its outline, and which glyph it names. @param {Buffer} outline */
export function componentsOf(outline) {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  /** @type {{ at: number, gid: number }[]} */
  const components = [];
  let at = 10;
  for (let more = true; more;) {
    const flags = outline.readUInt16BE(at);
    components.push({ at: at + 2, gid: outline.readUInt16BE(at + 2) });
    at += 4 + (flags & COMPONENT_WORDS ? 4 : 2);
    if (flags & COMPONENT_SCALE) at += 2;
    if (flags & COMPONENT_XY_SCALE) at += 4;
    if (flags & COMPONENT_TWO_BY_TWO) at += 8;
    more = (flags & COMPONENT_MORE) !== 0;
  }
  return components;
}

/** Writes a TrueType file from its tables, with directory and checksums. @param {ReadonlyMap<string, Buffer>} tables */
export function writeSfnt(tables) {
  const tags = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(tags.length));
  const directory = Buffer.alloc(12 + 16 * tags.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tags.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tags.length - 2 ** power), 10);

  const parts = [directory];
  let offset = directory.length;
  tags.forEach((tag, index) => {
    const table = tableOf(tables, tag);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    const entry = 12 + 16 * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(padded), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(table.length, entry + 12);
    parts.push(padded);
    offset += padded.length;
  });
  return Buffer.concat(parts);
}

/** Sum of the 32-bit words of a table, modulo 2^32. @param {Buffer} padded */
function checksum(padded) {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
