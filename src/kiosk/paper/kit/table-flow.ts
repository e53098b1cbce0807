import type { Drawn } from '../pdf/drawing.ts';
import { HAIRLINE_GREY, INK } from '../pdf/paint.ts';
import type { Corner } from '../layout/block.ts';
import type { FlowItem } from './flow.ts';
import type { PaperStyle } from './style.ts';
import { rowRule, type Row, type TableLayout } from './table-layout.ts';

const CAPTION_GAP_PT = 2;
const HEADER_RULE_PT = 1.25;
const ROW_RULE_PT = 0.6;

/** A table under way: its rows from one to another. */
interface Stretch {
  readonly layout: TableLayout;
  readonly widthPt: number;
  /** Its place in the structure tree: its parts on other pages have the same. */
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly gapPt: number;
  readonly keepsWithNext: boolean;
}

/**
 * A table that goes on over pages, its header shown again on each (as decoration: a screen reader knows it); its total stays
 * with its last row.
 * @param followed something must stand below its end: its last rows go to the next page with it
 */
export function tableItems(
  layout: TableLayout,
  style: PaperStyle,
  { id, gapPt, followed }: { readonly id: string; readonly gapPt: number; readonly followed: boolean },
): readonly FlowItem[] {
  const count = layout.rows.length;
  const whole = { layout, widthPt: style.widthPt, id, from: 0, to: count, gapPt, keepsWithNext: followed };
  const tail = count - ROWS_KEPT_WITH_NEXT;
  if (!followed || tail <= 1) return [stretchItem(whole)];
  return [stretchItem({ ...whole, to: tail, keepsWithNext: false }), stretchItem({ ...whole, from: tail, gapPt: 0 })];
}

/** Rows that go with what must follow. */
const ROWS_KEPT_WITH_NEXT = 2;

function stretchItem(stretch: Stretch): FlowItem {
  const { layout, from, to } = stretch;
  const isEnd = to === layout.rows.length;
  const ownRows = layout.rows.slice(from, to);
  const endPt = isEnd ? (layout.total?.heightPt ?? 0) : 0;
  const whole = sumOf(ownRows);
  /** A stretch that keeps with the next one is not cut before it. */
  const firstPt = stretch.keepsWithNext
    ? whole + endPt
    : (ownRows[0]?.heightPt ?? 0) + (ownRows.length <= 1 ? endPt : 0);
  return {
    gapPt: stretch.gapPt,
    beginsInPt: headPt(stretch, false) + firstPt,
    keepsWithNext: stretch.keepsWithNext,
    take(roomPt, isTop) {
      const roomForRowsPt = roomPt - headPt(stretch, isTop);
      const fitting = rowsThatFit(ownRows, roomForRowsPt, endPt);
      const end = from + fitting;
      const rest = end < to ? stretchItem({ ...stretch, from: end, gapPt: 0 }) : undefined;
      return { block: stretchBlock({ ...stretch, to: end }, isTop), rest };
    },
  };
}

/** How many rows a room holds, at least one; the last one with the total below it. */
function rowsThatFit(rows: readonly Row[], roomPt: number, endPt: number): number {
  if (sumOf(rows) + endPt <= roomPt) return rows.length;
  let usedPt = 0;
  let count = 0;
  for (const { heightPt } of rows) {
    if (usedPt + heightPt > roomPt) break;
    usedPt += heightPt;
    count += 1;
  }
  return Math.max(1, Math.min(count, endPt > 0 ? rows.length - 1 : rows.length));
}

/** What stands above its rows: caption and header where it begins, the header again at the top of a page. */
function headPt({ layout, from }: Stretch, isTop: boolean): number {
  if (from === 0) return captionPt(layout) + layout.header.heightPt;
  return isTop ? layout.header.heightPt : 0;
}

const captionPt = ({ caption }: TableLayout): number => (caption === undefined ? 0 : caption.heightPt + CAPTION_GAP_PT);

function stretchBlock(stretch: Stretch, isTop: boolean) {
  const { layout, widthPt, id, from, to } = stretch;
  const rows = layout.rows.slice(from, to);
  const total = to === layout.rows.length ? layout.total : undefined;
  const isFirst = from === 0;
  return {
    heightPt: headPt(stretch, isTop) + sumOf(rows) + (total?.heightPt ?? 0),
    draw({ leftPt, topPt }: Corner): readonly Drawn[] {
      let atPt = topPt;
      const below = (heightPt: number): Corner => {
        const corner = { leftPt, topPt: atPt };
        atPt -= heightPt;
        return corner;
      };
      const ruled = (row: Row, thicknessPt: number, grey: number): readonly Drawn[] => {
        const drawn = row.draw(below(row.heightPt));
        return [drawn, rowRule({ leftPt, topPt: atPt }, widthPt, thicknessPt, grey)];
      };
      const caption = isFirst ? (layout.caption?.draw(below(captionPt(layout))) ?? []) : [];
      const header = isFirst || isTop ? ruled(layout.header, HEADER_RULE_PT, INK) : [];
      const body = rows.flatMap((row, index) => {
        const isLast = total !== undefined && index === rows.length - 1;
        return ruled(row, isLast ? HEADER_RULE_PT : ROW_RULE_PT, isLast ? INK : HAIRLINE_GREY);
      });
      const foot = total === undefined ? [] : ruled(total, HEADER_RULE_PT, INK);
      const head: readonly Drawn[] = isFirst
        ? [{ kind: 'element', tag: 'THead', children: header }]
        : header.flatMap(asDecoration);
      return [
        {
          kind: 'element',
          tag: 'Table',
          continuesAs: id,
          children: [
            ...caption,
            ...head,
            { kind: 'element', tag: 'TBody', continuesAs: `${id}/body`, children: body },
            ...(foot.length > 0 ? [{ kind: 'element', tag: 'TFoot', children: foot } as const] : []),
          ],
        },
      ];
    },
  };
}

/** The paint of a header without its meaning: it was said at the beginning of the table. */
function asDecoration(drawn: Drawn): readonly Drawn[] {
  if (drawn.kind === 'artifact') return [drawn];
  const own: readonly Drawn[] =
    drawn.paint === undefined ? [] : [{ kind: 'artifact', paint: drawn.paint, pagination: 'Header' }];
  return [...own, ...(drawn.children ?? []).flatMap(asDecoration)];
}

const sumOf = (rows: readonly Row[]): number => rows.reduce((sum, { heightPt }) => sum + heightPt, 0);
