import type { TextRun } from '#languages/translator.ts';
import { faces, widthOf, type Face } from '../pdf/face.ts';

/** A word or a part of one, in one weight, with its place on the line. */
export interface PlacedRun {
  readonly face: Face;
  readonly text: string;
  readonly offsetPt: number;
}

export interface Line {
  readonly runs: readonly PlacedRun[];
  readonly widthPt: number;
}

interface Word {
  readonly pieces: readonly { readonly face: Face; readonly text: string }[];
  readonly widthPt: number;
}

const SPACE = ' ';

/**
 * Breaks a text into lines no wider than `widthPt`. Lines break at spaces only (never at a no-break space); a single word that
 * is too wide, such as a long address, is broken where a reader expects it least badly: after « / », « . » or « - ».
 */
export function wrap(runs: readonly TextRun[], sizePt: number, widthPt: number): readonly Line[] {
  const spacePt = widthOf(faces.medium, SPACE, sizePt);
  const lines: Word[][] = [];
  let current: Word[] = [];
  let usedPt = 0;
  for (const word of wordsOf(runs, sizePt).flatMap((each) => broken(each, sizePt, widthPt))) {
    const neededPt = current.length === 0 ? word.widthPt : usedPt + spacePt + word.widthPt;
    if (current.length > 0 && neededPt > widthPt) {
      lines.push(current);
      current = [word];
      usedPt = word.widthPt;
    } else {
      current.push(word);
      usedPt = neededPt;
    }
  }
  if (current.length > 0) lines.push(current);
  return lines.map((words) => lineOf(words, sizePt, spacePt));
}

/** As few lines as `wrap` makes, but of about equal length: for centred text. */
export function wrapEvenly(runs: readonly TextRun[], sizePt: number, widthPt: number): readonly Line[] {
  const lineCount = wrap(runs, sizePt, widthPt).length;
  let [tooNarrowPt, enoughPt] = [widthPt / 2, widthPt];
  while (enoughPt - tooNarrowPt > 1) {
    const middlePt = (tooNarrowPt + enoughPt) / 2;
    if (wrap(runs, sizePt, middlePt).length > lineCount) tooNarrowPt = middlePt;
    else enoughPt = middlePt;
  }
  return wrap(runs, sizePt, enoughPt);
}

/** Cuts runs into words; a word may change weight in its middle. */
function wordsOf(runs: readonly TextRun[], sizePt: number): readonly Word[] {
  const words: { face: Face; text: string }[][] = [[]];
  for (const run of runs) {
    const face = run.strong ? faces.bold : faces.medium;
    run.text.split(SPACE).forEach((text, index) => {
      if (index > 0) words.push([]);
      if (text !== '') words.at(-1)?.push({ face, text });
    });
  }
  return words.filter((pieces) => pieces.length > 0).map((pieces) => wordOf(pieces, sizePt));
}

function wordOf(pieces: Word['pieces'], sizePt: number): Word {
  return { pieces, widthPt: pieces.reduce((sum, { face, text }) => sum + widthOf(face, text, sizePt), 0) };
}

/** A word that fits stays whole; else it is cut into parts that do. */
function broken(word: Word, sizePt: number, widthPt: number): readonly Word[] {
  if (word.widthPt <= widthPt) return [word];
  const parts: Word[] = [];
  let current: Word = wordOf([], sizePt);
  for (const piece of word.pieces.flatMap(({ face, text }) => breakable(text).map((part) => ({ face, text: part })))) {
    const longer = wordOf([...current.pieces, piece], sizePt);
    if (longer.widthPt > widthPt && current.pieces.length > 0) {
      parts.push(current);
      current = wordOf([piece], sizePt);
    } else {
      current = longer;
    }
  }
  return [...parts, current];
}

/** Parts of at most eight characters, ending after the marks of an address where it has some. */
const breakable = (text: string): readonly string[] => text.match(/[^/.-]{1,8}[/.-]*|[/.-]+/gu) ?? [text];

/** Words in a row. Each but the last carries its space, so that the text reads on when it is read aloud or copied. */
function lineOf(words: readonly Word[], sizePt: number, spacePt: number): Line {
  const runs: PlacedRun[] = [];
  let offsetPt = 0;
  for (const word of words) {
    for (const { face, text } of word.pieces) {
      runs.push({ face, text, offsetPt });
      offsetPt += widthOf(face, text, sizePt);
    }
    const last = runs.pop();
    if (last !== undefined) runs.push({ ...last, text: last.text + SPACE });
    offsetPt += spacePt;
  }
  return { runs, widthPt: offsetPt - spacePt };
}
