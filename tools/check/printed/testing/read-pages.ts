import type { PlacedWord } from '#kiosk/paper/testing/read-pdf.ts';

/** What stands on one line of a page, from left to right. */
export interface PageLine {
  readonly page: number;
  readonly text: string;
}

const SAME_LINE_PT = 2;

/** The lines of all pages, from top to bottom. */
export function pageLines(words: readonly PlacedWord[]): readonly PageLine[] {
  const sorted = words.toSorted(
    (one, other) => one.page - other.page || one.box[1] - other.box[1] || one.box[0] - other.box[0],
  );
  const lines: PlacedWord[][] = [];
  for (const word of sorted) {
    const line = lines.findLast(
      ([first]) => first?.page === word.page && Math.abs(first.box[1] - word.box[1]) < SAME_LINE_PT,
    );
    if (line === undefined) lines.push([word]);
    else line.push(word);
  }
  return lines.map((line) => ({
    page: line[0]?.page ?? 0,
    text: line
      .toSorted((one, other) => one.box[0] - other.box[0])
      .map(({ word }) => word)
      .join(' '),
  }));
}

/** Words as they can stand apart: a line ends at a space, and within a word after « - », « / » or « . » only. */
export const tokensOf = (text: string): readonly string[] =>
  text.split(/\s+/u).flatMap((word) => word.match(/[^/.-]+[/.-]*|[/.-]+/gu) ?? []);

/** What of some words is left without others, each taken away once. */
export function without(words: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = counts.get(word) ?? 0;
    counts.set(word, count - 1);
    return count <= 0;
  });
}

/** Which rows of what a paper says, « ROW Tom | 12,00 € », stand on no line of its pages below the row before. */
export function rowsOutOfOrder(said: readonly string[], lines: readonly PageLine[]): readonly string[] {
  let at = 0;
  return said.filter((row) => {
    if (!/^(?:ROW|TOTAL) /u.test(row)) return false;
    const cells = row.replace(/^[A-Z]+ /u, '').split(' | ');
    const [name = ''] = tokensOf(cells[0] ?? '');
    const [value = ''] = tokensOf(cells.at(-1) ?? '');
    const found = lines.findIndex(
      ({ text }, index) => index >= at && text.startsWith(name) && tokensOf(text).includes(value),
    );
    if (found < 0) return true;
    at = found + 1;
    return false;
  });
}
