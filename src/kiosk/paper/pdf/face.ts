import faceFile from '../fonts/faces.json' with { type: 'json' };

export type Weight = 'medium' | 'bold';

/** One weight of the documents' font: what drawing with it and embedding it need. Lengths in thousandths of the size. */
export interface Face {
  readonly weight: Weight;
  readonly postScriptName: string;
  readonly capHeight: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
  /** Width of each glyph, by glyph number. */
  readonly widths: readonly number[];
  /** The TrueType file, compressed (zlib). */
  readonly program: Uint8Array<ArrayBuffer>;
  /** Length of the TrueType file once inflated. */
  readonly programBytes: number;
}

/** Glyph number of each character; the same in every weight. */
const glyphOfCharacter = new Map(
  faceFile.codePoints.map((codePoint, rank) => [String.fromCodePoint(codePoint), rank + 1]),
);

/** The characters the font can draw, in the order of their glyph numbers (the first one is glyph 1). */
export const drawableCharacters: readonly string[] = [...glyphOfCharacter.keys()];

/** Whether the font has a glyph for this character. */
export const canDraw = (character: string): boolean => glyphOfCharacter.has(character);

/** Glyph numbers of a text; a character the font lacks is glyph 0 (« .notdef »): see `printableText`. */
export const glyphsOf = (text: string): readonly number[] =>
  [...text].map((character) => glyphOfCharacter.get(character) ?? 0);

export const faces: Readonly<Record<Weight, Face>> = {
  medium: faceOf('medium', 'AtkinsonHyperlegibleNext-Medium'),
  bold: faceOf('bold', 'AtkinsonHyperlegibleNext-Bold'),
};

/** Width of a text in points, at a size and a letter spacing in points. */
export function widthOf(face: Face, text: string, sizePt: number, letterSpacingPt = 0): number {
  const glyphs = glyphsOf(text);
  const thousandths = glyphs.reduce((sum, glyph) => sum + (face.widths[glyph] ?? 0), 0);
  return (thousandths * sizePt) / 1000 + glyphs.length * letterSpacingPt;
}

function faceOf(weight: Weight, postScriptName: string): Face {
  const { program, ...metrics } = faceFile[weight];
  return { weight, postScriptName, ...metrics, program: bytesOfBase64(program) };
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
