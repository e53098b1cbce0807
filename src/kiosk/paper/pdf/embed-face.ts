import { PDFRawStream, PDFString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { Face } from './face.ts';

/** Six letters that say « this font is a subset » (ISO 32000-1, 9.6.4); the same in every document. */
const SUBSET_TAG = 'BORNEA';

/** Bits of FontDescriptor's Flags (table 123): 6, not symbolic. */
const NON_SYMBOLIC = 1 << 5;

/** Stem widths, in thousandths: what a viewer without the font would imitate. */
const STEM_V: Readonly<Record<Face['weight'], number>> = { medium: 90, bold: 130 };

/** By the characters of a family: made once, when it is first needed. */
const toUnicodeMaps = new Map<Face['characters'], string>();

/**
 * Writes a font in the document as a composite font of 16-bit glyph numbers (Type 0, Identity-H), with the map back to
 * Unicode that copying, searching and reading aloud need. Returns the font's reference.
 * @param bytes the face's program
 */
export function embedFace(context: PDFContext, face: Face, bytes: Uint8Array<ArrayBuffer>): PDFRef {
  const name = `${SUBSET_TAG}+${face.postScriptName}`;
  const program = PDFRawStream.of(
    context.obj({ Length: bytes.length, Length1: face.programBytes, Filter: 'FlateDecode' }),
    bytes,
  );
  const descriptor = context.obj({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: NON_SYMBOLIC,
    FontBBox: [...face.box],
    ItalicAngle: 0,
    Ascent: face.ascent,
    Descent: face.descent,
    CapHeight: face.capHeight,
    StemV: STEM_V[face.weight],
    FontFile2: context.register(program),
  });
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
    FontDescriptor: context.register(descriptor),
    CIDToGIDMap: 'Identity',
    DW: face.widths[0] ?? 0,
    W: [1, face.widths.slice(1)],
  });
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.stream(toUnicodeMapOf(face.characters))),
    }),
  );
}

function toUnicodeMapOf(characters: Face['characters']): string {
  const map = toUnicodeMaps.get(characters) ?? makeToUnicodeMap(characters);
  toUnicodeMaps.set(characters, map);
  return map;
}

/** Glyph number → character (Adobe technical note 5411), at most 100 pairs a block. */
function makeToUnicodeMap(characters: Face['characters']): string {
  const pairs = characters.map((character, rank) => `<${hex4(rank + 1)}> <${utf16(character)}>`);
  const blocks: string[] = [];
  for (let from = 0; from < pairs.length; from += 100) {
    const block = pairs.slice(from, from + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <ffff>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

function utf16(character: string): string {
  return Array.from({ length: character.length }, (_, index) => hex4(character.charCodeAt(index))).join('');
}
