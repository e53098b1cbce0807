import type { TextRun } from '#languages/translator.ts';
import { widthOf, type Weight } from '../pdf/face.ts';

/** A word or a part of one, in one weight, with its place on the line. */
export interface PlacedRun {
  readonly weight: Weight;
  readonly text: string;
  readonly offsetPt: number;
}

export interface Line {
  readonly runs: readonly PlacedRun[];
  readonly widthPt: number;
}

interface Piece {
  readonly weight: Weight;
  readonly text: string;
}

interface Word {
  readonly pieces: readonly Piece[];
  readonly widthPt: number;
  /** A part of a word that goes on in the next line: no space follows it. */
  readonly isCut?: boolean;
}

const SPACE = ' ';

/**
 * Breaks a text into lines no wider than `widthPt`. Lines break at spaces only (never at a no-break space); a single word that
 * is too wide, such as a long address or a name of many parts, is broken where a reader expects it least badly: after « / »,
 * « . » or « - », and within a part only where that is too wide itself.
 */
export function wrap(runs: readonly TextRun[], sizePt: number, widthPt: number): readonly Line[] {
  const spacePt = widthOf('medium', SPACE, sizePt);
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
  const words: Piece[][] = [[]];
  for (const run of runs) {
    const weight = run.strong ? 'bold' : 'medium';
    run.text.split(SPACE).forEach((text, index) => {
      if (index > 0) words.push([]);
      if (text !== '') words.at(-1)?.push({ weight, text });
    });
  }
  return words.filter((pieces) => pieces.length > 0).map((pieces) => wordOf(pieces, sizePt));
}

function wordOf(pieces: Word['pieces'], sizePt: number): Word {
  return { pieces, widthPt: pieces.reduce((sum, { weight, text }) => sum + widthOf(weight, text, sizePt), 0) };
}

/** A word that fits stays whole; else it is cut into parts that do. */
function broken(word: Word, sizePt: number, widthPt: number): readonly Word[] {
  if (word.widthPt <= widthPt) return [word];
  const parts: Word[] = [];
  let current: Word = wordOf([], sizePt);
  for (const piece of word.pieces.flatMap((each) => breakable(each, sizePt, widthPt))) {
    const longer = wordOf([...current.pieces, piece], sizePt);
    if (longer.widthPt > widthPt && current.pieces.length > 0) {
      parts.push({ ...current, isCut: true });
      current = wordOf([piece], sizePt);
    } else {
      current = longer;
    }
  }
  return [...parts, current];
}

/** Parts that end after the marks of an address or a double name; single characters of those that are too wide. */
function breakable({ weight, text }: Piece, sizePt: number, widthPt: number): readonly Piece[] {
  return partsOf(text)
    .flatMap((part) => (widthOf(weight, part, sizePt) <= widthPt ? [part] : [...part]))
    .map((part) => ({ weight, text: part }));
}

/** Where a word may be cut: after « / », « . » and « - ». */
export const partsOf = (word: string): readonly string[] => word.match(/[^/.-]+[/.-]*|[/.-]+/gu) ?? [word];

/** Words in a row. Each carries its space, so that the text reads on when it is read aloud or copied. */
function lineOf(words: readonly Word[], sizePt: number, spacePt: number): Line {
  const runs: PlacedRun[] = [];
  let offsetPt = 0;
  let widthPt = 0;
  for (const word of words) {
    for (const { weight, text } of word.pieces) {
      runs.push({ weight, text, offsetPt });
      offsetPt += widthOf(weight, text, sizePt);
    }
    widthPt = offsetPt;
    if (word.isCut === true) continue;
    const last = runs.pop();
    if (last !== undefined) runs.push({ ...last, text: last.text + SPACE });
    offsetPt += spacePt;
  }
  return { runs, widthPt };
}
