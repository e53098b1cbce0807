import type { RootMode } from '../modes/root-mode.ts';
import { fillPages } from './fill-pages.ts';

/** A row of a list that is read: what it is, what more there is to say, and an amount. */
export interface RowWords {
  readonly title: string;
  readonly details: readonly string[];
  readonly amount?: string | undefined;
}

export interface RowGroup<Row extends RowWords> {
  /** Stands above its rows: a month, a year. */
  readonly title?: string | undefined;
  readonly rows: readonly Row[];
}

type Mode = Pick<RootMode, 'orientation' | 'textSize' | 'reach'>;

/** What else stands on the screen below the heading: a button, a sentence. In units of the drawing (`--u`). */
export type Reserved = Readonly<Record<Mode['orientation'], number>>;
export const nothingReserved: Reserved = { portrait: 0, landscape: 0 };

/** One button that ends the screen. */
export const reservedForButton: Reserved = { portrait: 175, landscape: 120 };
/** A sentence of two lines: in landscape it stands beside, under the heading. */
export const reservedForNote: Reserved = { portrait: 110, landscape: 0 };

export const sumReserved = (...parts: readonly Reserved[]): Reserved => ({
  portrait: parts.reduce((sum, { portrait }) => sum + portrait, 0),
  landscape: parts.reduce((sum, { landscape }) => sum + landscape, 0),
});

/** Room below the top third on the lowest screen of its shape (P42), and in the low zone (A23); in units of the drawing. */
const heights: Readonly<Record<'standing' | 'reach', Reserved>> = {
  standing: { portrait: 1_000, landscape: 670 },
  reach: { portrait: 780, landscape: 660 },
};
/** ▲▼ and the number of the page. */
const PAGER_HEIGHT: Reserved = { portrait: 160, landscape: 125 };

/** Characters that find room on a line, as the sizes of the design are (`src/ui/messages/rows.css`). */
const TITLE_LINE = 38;
const DETAIL_LINE = 50;
const TITLE_HEIGHT = 44;
const DETAIL_HEIGHT = 37;
const ROW_PADDING: Reserved = { portrait: 40, landscape: 28 };
const GROUP_HEIGHT = 62;
/** What is left of a line beside an amount. */
const BESIDE_AMOUNT = 0.62;

/**
 * Cuts rows into pages, so that none needs to scroll at 100 % (A18). All stand on one page where they fit without ▲▼. A group
 * that goes on keeps its title.
 */
export function rowPages<Row extends RowWords>(
  groups: readonly RowGroup<Row>[],
  mode: Mode,
  reserved: Reserved = nothingReserved,
): readonly RowGroup<Row>[] {
  const { orientation, reach } = mode;
  const whole = heights[reach ? 'reach' : 'standing'][orientation] - reserved[orientation];
  const [only, ...others] = groups;
  if (only && others.length === 0) {
    const pages = pagesOfGroup(only, mode, whole);
    if (pages.length <= 1) return pages;
  }
  return groups.flatMap((group) => pagesOfGroup(group, mode, whole - PAGER_HEIGHT[orientation]));
}

function pagesOfGroup<Row extends RowWords>(
  { title, rows }: RowGroup<Row>,
  mode: Mode,
  room: number,
): readonly RowGroup<Row>[] {
  const left = room - (title === undefined ? 0 : GROUP_HEIGHT * scaleOf(mode));
  return fillPages(rows, (row) => rowHeight(row, mode), left).map((page) => ({ title, rows: page }));
}

const scaleOf = ({ textSize }: Mode): number => textSize / 100;

function rowHeight({ title, details, amount }: RowWords, mode: Mode): number {
  const scale = scaleOf(mode);
  const share = amount === undefined ? 1 : BESIDE_AMOUNT;
  const linesOf = (text: string, line: number): number => Math.ceil((text.length * scale) / (line * share));
  const detailLines = details.reduce((lines, detail) => lines + linesOf(detail, DETAIL_LINE), 0);
  const words = linesOf(title, TITLE_LINE) * TITLE_HEIGHT + detailLines * DETAIL_HEIGHT;
  return ROW_PADDING[mode.orientation] + scale * words;
}
