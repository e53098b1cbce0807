import { partsOf } from '../layout/wrap.ts';
import { widthOf, type Weight } from '../pdf/face.ts';
import type { Column, TableWords } from './parts.ts';

/** Between two columns. */
export const COLUMN_GAP_PT = 8;

/**
 * How wide each column is, so that figures and their units stay on one line and words are not cut. Undefined: the paper is too
 * narrow for them side by side.
 */
export function columnWidths(table: TableWords, sizePt: number, widthPt: number): readonly number[] | undefined {
  const columns = table.columns.map((column, index) => {
    const lines = table.rows.flatMap((row) => row[index] ?? []);
    const total = index === table.columns.length - 1 ? [table.total?.amount ?? ''] : [];
    return measure(column, lines, total, sizePt);
  });
  const roomPt = widthPt - COLUMN_GAP_PT * (columns.length - 1);
  const wishedPt = sum(columns.map((column) => column.wishedPt));
  const neededPt = sum(columns.map((column) => column.neededPt));
  if (neededPt > roomPt) return undefined;
  if (wishedPt > roomPt) return shared(columns, roomPt - neededPt);
  const wordColumns = columns.filter(({ isOfWords }) => isOfWords).length;
  const extraPt = (roomPt - wishedPt) / Math.max(1, wordColumns);
  return columns.map((column) => column.wishedPt + (column.isOfWords || wordColumns === 0 ? extraPt : 0));
}

/** What is left goes first to the columns that lack least: many lines become one sooner than one column becomes wide. */
function shared(columns: readonly Measure[], leftOverPt: number): readonly number[] {
  const widths = columns.map(({ neededPt }) => neededPt);
  const lacking = columns
    .map(({ wishedPt, neededPt }, index) => ({ index, lackPt: wishedPt - neededPt }))
    .sort((one, other) => one.lackPt - other.lackPt);
  let roomPt = leftOverPt;
  for (const [rank, { index, lackPt }] of lacking.entries()) {
    const givenPt = Math.min(lackPt, roomPt / (lacking.length - rank));
    widths[index] = (widths[index] ?? 0) + givenPt;
    roomPt -= givenPt;
  }
  return widths;
}

interface Measure {
  /** Without cutting a word or a figure, and with a header of two lines at most. */
  readonly neededPt: number;
  /** Without a line break. */
  readonly wishedPt: number;
  readonly isOfWords: boolean;
}

function measure(
  { header, align }: Column,
  lines: readonly string[],
  total: readonly string[],
  sizePt: number,
): Measure {
  const isOfWords = align === 'left';
  const wholePt = Math.max(widest(lines, 'medium', sizePt), widest(total, 'bold', sizePt));
  const words = lines.flatMap((line) => line.split(' ')).flatMap(partsOf);
  const uncutPt = isOfWords ? widest(words, 'medium', sizePt) : wholePt;
  return {
    neededPt: Math.max(widthInTwoLines(header, sizePt), uncutPt),
    wishedPt: Math.max(widthOf('bold', header, sizePt), wholePt),
    isOfWords,
  };
}

/** The narrowest place in which a header has two lines at most. */
function widthInTwoLines(header: string, sizePt: number): number {
  const words = header.split(' ');
  const breaks = words.map((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
  return Math.min(...breaks.map((lines) => widest(lines, 'bold', sizePt)));
}

const widest = (texts: readonly string[], weight: Weight, sizePt: number): number =>
  texts.reduce((most, text) => Math.max(most, widthOf(weight, text, sizePt)), 0);

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);
