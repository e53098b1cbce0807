import mainFile from '../fonts/faces.json' with { type: 'json' };
import furtherFile from '../fonts/further-faces.json' with { type: 'json' };
import mainPrograms from '../fonts/programs.json' with { type: 'json' };

export type Weight = 'medium' | 'bold';

/**
 * One weight of one family of the documents' fonts: what drawing with it and embedding it need. Lengths in thousandths of the
 * size.
 */
export interface Face {
  readonly weight: Weight;
  /** Its name in a page's resources. */
  readonly resourceName: string;
  readonly postScriptName: string;
  readonly capHeight: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly number[];
  /** The characters it can draw, in the order of their glyph numbers (the first one is glyph 1). */
  readonly characters: readonly string[];
  /** Glyph number of each character; the same in every weight of a family. */
  readonly glyphOf: ReadonlyMap<string, number>;
  /** Width of each glyph, by glyph number. */
  readonly widths: readonly number[];
  /** The TrueType file, compressed (zlib). That of the further family is fetched with the first document that needs it. */
  readonly program: () => Promise<Uint8Array<ArrayBuffer>>;
  /** Length of the TrueType file once inflated. */
  readonly programBytes: number;
}

/** A part of a text that one face draws. */
export interface FaceRun {
  readonly face: Face;
  readonly glyphs: readonly number[];
}

type Family = Readonly<Record<Weight, Face>>;

/** Draws everything that it has the letters of. */
const main = familyOf(mainFile, () => Promise.resolve(mainPrograms), {
  resourceNames: { medium: 'F1', bold: 'F2' },
  postScriptName: 'AtkinsonHyperlegibleNext',
});
/** Draws words with a letter that the main family lacks, whole: a letter of another hand in a name looks like a mistake. */
const further = familyOf(
  furtherFile,
  async () => (await import('../fonts/further-programs.json', { with: { type: 'json' } })).default,
  { resourceNames: { medium: 'F3', bold: 'F4' }, postScriptName: 'NotoSans' },
);

/** The main family, by whose measures lines are set. */
export const faces: Family = main;
export const allFaces: readonly Face[] = [main, further].flatMap((family) => [family.medium, family.bold]);

/** Whether one of the fonts has a glyph for this character. */
export const canDraw = (character: string): boolean =>
  main.medium.glyphOf.has(character) || further.medium.glyphOf.has(character);

/**
 * The runs of a text, each in the face that draws it. A character that no face has is glyph 0 (« .notdef ») of the main one:
 * see `printableText`.
 */
export function faceRuns(weight: Weight, text: string): readonly FaceRun[] {
  const face = main[weight];
  if (canDrawAll(face, text)) return [{ face, glyphs: glyphsIn(face, text) }];
  const runs: { face: Face; glyphs: number[] }[] = [];
  for (const { face: drawing, text: part } of parts(weight, text)) {
    const last = runs.at(-1);
    if (last?.face === drawing) last.glyphs.push(...glyphsIn(drawing, part));
    else runs.push({ face: drawing, glyphs: [...glyphsIn(drawing, part)] });
  }
  return runs;
}

/** Width of a text in points, at a size and a letter spacing in points. */
export function widthOf(weight: Weight, text: string, sizePt: number, letterSpacingPt = 0): number {
  const { glyphOf, widths } = main[weight];
  let thousandths = 0;
  let glyphCount = 0;
  for (const character of text) {
    const glyph = glyphOf.get(character);
    if (glyph === undefined) return widthOfRuns(weight, text, sizePt, letterSpacingPt);
    thousandths += widths[glyph] ?? 0;
    glyphCount += 1;
  }
  return (thousandths * sizePt) / 1000 + glyphCount * letterSpacingPt;
}

function widthOfRuns(weight: Weight, text: string, sizePt: number, letterSpacingPt: number): number {
  const widths = faceRuns(weight, text).flatMap(({ face, glyphs }) => glyphs.map((glyph) => face.widths[glyph] ?? 0));
  const thousandths = widths.reduce((sum, width) => sum + width, 0);
  return (thousandths * sizePt) / 1000 + widths.length * letterSpacingPt;
}

const SPACES = /([ \u00A0]+)/u;

/** Words and the spaces between them, each with its face. */
function parts(weight: Weight, text: string): readonly { readonly face: Face; readonly text: string }[] {
  return text.split(SPACES).flatMap((word) => {
    const whole = [main, further].find((family) => canDrawAll(family[weight], word));
    if (whole !== undefined) return [{ face: whole[weight], text: word }];
    return [...word].map((character) => {
      const family = further.medium.glyphOf.has(character) ? further : main;
      return { face: family[weight], text: character };
    });
  });
}

function canDrawAll(face: Face, text: string): boolean {
  for (const character of text) if (!face.glyphOf.has(character)) return false;
  return true;
}

const glyphsIn = (face: Face, text: string): readonly number[] =>
  Array.from(text, (character) => face.glyphOf.get(character) ?? 0);

type Metrics = Pick<Face, 'capHeight' | 'ascent' | 'descent' | 'box' | 'widths' | 'programBytes'>;

/** In base64. */
type Programs = Readonly<Record<Weight, string>>;

function familyOf(
  file: Readonly<Record<Weight, Metrics>> & { readonly codePoints: readonly number[] },
  loadPrograms: () => Promise<Programs>,
  names: { readonly resourceNames: Readonly<Record<Weight, string>>; readonly postScriptName: string },
): Family {
  const characters = file.codePoints.map((codePoint) => String.fromCodePoint(codePoint));
  const glyphOf = new Map(characters.map((character, rank) => [character, rank + 1]));
  const faceOf = (weight: Weight, style: string): Face => ({
    weight,
    resourceName: names.resourceNames[weight],
    postScriptName: `${names.postScriptName}-${style}`,
    ...file[weight],
    characters,
    glyphOf,
    program: kept(async () => bytesOfBase64((await loadPrograms())[weight])),
  });
  return { medium: faceOf('medium', 'Medium'), bold: faceOf('bold', 'Bold') };
}

/** Made once; what failed is tried again. */
function kept<Value extends object>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Value | undefined;
  return async () => {
    made ??= await make();
    return made;
  };
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
