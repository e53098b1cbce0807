import { fillPages } from '#ui/messages/fill-pages.ts';
import type { RootMode } from '#ui/modes/root-mode.ts';
import type { ContentRow } from './content-row.ts';

type Mode = Pick<RootMode, 'orientation' | 'textSize' | 'reach'>;

interface Room {
  /** Lists that stand side by side. */
  readonly columns: number;
  /** Lines of a list that find room when all do, and on each page above ▲▼. */
  readonly whole: number;
  readonly paged: number;
  /** Characters on a line of a row, in the narrowest place that has this mode. */
  readonly label: number;
  readonly value: number;
  readonly detail: number;
  /** The same of an entry, whose words have the width of the list. */
  readonly entryLabel: number;
  readonly entryDetail: number;
}

const narrow = { label: 20, value: 25, detail: 32, entryLabel: 29, entryDetail: 48 } as const;

const rooms: Readonly<Record<'everywhere' | 'lowZone', Readonly<Record<Mode['orientation'], Room>>>> = {
  everywhere: {
    portrait: { columns: 1, whole: 22, paged: 18, ...narrow, entryLabel: 33, entryDetail: 54 },
    landscape: { columns: 2, whole: 14, paged: 12, ...narrow },
  },
  lowZone: {
    portrait: { columns: 1, whole: 17, paged: 14, ...narrow },
    landscape: { columns: 1, whole: 15, paged: 12, ...narrow },
  },
};

/** Larger text leaves room for fewer lines, of fewer characters. */
const scales = { 100: 1, 150: 0.68, 200: 0.5 } as const satisfies Readonly<Record<RootMode['textSize'], number>>;

/** What separates two rows. */
const ROW_GAP = 0.6;
/** A value is written larger than what stands below it. */
const VALUE_LINE = 1.15;

/** One page: its lists, side by side. */
export type RowPage = readonly (readonly ContentRow[])[];

/**
 * Cuts what a document says into pages that need no scrolling (A18), by the length of its words: masked and shown have the
 * same pages. A row is never cut.
 */
export function rowPages(rows: readonly ContentRow[], mode: Mode): readonly RowPage[] {
  const room = rooms[mode.reach ? 'lowZone' : 'everywhere'][mode.orientation];
  const scale = scales[mode.textSize];
  const isLarge = scale < 1;
  // Large letters have one list, as wide as all of them.
  const columns = isLarge ? 1 : room.columns;
  const characters = isLarge ? scale * room.columns : 1;
  const height = (row: ContentRow): number => heightOf(row, room, characters, isLarge);
  const whole = fillPages(rows, height, room.whole * scale);
  if (whole.length <= columns) return [whole];
  const lists = fillPages(rows, height, room.paged * scale);
  return Array.from({ length: Math.ceil(lists.length / columns) }, (_, page) =>
    lists.slice(page * columns, (page + 1) * columns),
  );
}

/**
 * In lines of small text.
 *
 * @param characters how many find room on a line, as a share of those at 100 %
 * @param isStacked a value stands below its word
 */
function heightOf(
  { kind, label, value, details }: ContentRow,
  room: Room,
  characters: number,
  isStacked: boolean,
): number {
  const linesOf = (text: string, perLine: number): number =>
    Math.ceil(Math.max(1, text.length) / Math.max(1, perLine * characters));
  if (kind === 'entry') {
    const below = details.length > 0 ? linesOf(details.join(' · '), room.entryDetail) : 0;
    return linesOf(label, room.entryLabel) * VALUE_LINE + below + ROW_GAP;
  }
  const [valueLine, detailLine] = isStacked ? [room.entryLabel, room.entryDetail] : [room.value, room.detail];
  const said = details.reduce(
    (sum, detail) => sum + linesOf(detail, detailLine),
    linesOf(value, valueLine) * VALUE_LINE,
  );
  return (isStacked ? linesOf(label, room.entryDetail) + said : Math.max(linesOf(label, room.label), said)) + ROW_GAP;
}
