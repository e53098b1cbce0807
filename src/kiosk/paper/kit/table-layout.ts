import type { Drawn, Element } from '../pdf/drawing.ts';
import { paintRule } from '../pdf/paint.ts';
import { stack, type Block, type Corner } from '../layout/block.ts';
import { plain, text } from '../layout/text.ts';
import { COLUMN_GAP_PT, columnWidths } from './table-columns.ts';
import type { Cell, Column, TableWords } from './parts.ts';
import type { PaperStyle } from './style.ts';

/** A row of a table, at any place. */
export interface Row {
  readonly heightPt: number;
  /** A `TR` with its cells. */
  readonly draw: (at: Corner) => Element;
}

/** The rows of a table, each measured. */
export interface TableLayout {
  readonly caption: Block | undefined;
  readonly header: Row;
  readonly rows: readonly Row[];
  readonly total: Row | undefined;
}

const PADDING_PT = 3;

interface CellStyle {
  readonly tag: 'TH' | 'TD';
  readonly strong: boolean;
  readonly scope?: 'Column' | 'Row';
  readonly columnSpan?: number;
}

/** A cell's lines, where its column stands. */
interface PlacedCell extends CellStyle {
  readonly lines: readonly string[];
  readonly leftPt: number;
  readonly widthPt: number;
  readonly align: Column['align'];
}

/** Sets a table in a width: side by side where its columns fit, else two of them with the others below. */
export function layOutTable(words: TableWords, style: PaperStyle): TableLayout {
  const { smallPt, widthPt } = style;
  const wide = columnWidths(words, smallPt, widthPt);
  const { table, details } = wide === undefined ? narrowed(words) : { table: words, details: [] };
  const widths = wide ?? columnWidths(table, smallPt, widthPt) ?? evenWidths(table.columns.length, widthPt);
  const lefts = widths.map((_, index) =>
    widths.slice(0, index).reduce((left, width) => left + width + COLUMN_GAP_PT, 0),
  );
  const place = (index: number): Pick<PlacedCell, 'leftPt' | 'widthPt' | 'align'> => ({
    leftPt: lefts[index] ?? 0,
    widthPt: widths[index] ?? 0,
    align: table.columns[index]?.align ?? 'left',
  });
  const header = table.columns.map((column, index): PlacedCell => ({
    ...place(index),
    lines: [column.header],
    tag: 'TH',
    scope: 'Column',
    strong: true,
  }));
  const cellOf = (lines: Cell, index: number): PlacedCell =>
    index === 0
      ? { ...place(index), lines, tag: 'TH', scope: 'Row', strong: false }
      : { ...place(index), lines, tag: 'TD', strong: false };
  return {
    caption: captionBlock(words.caption, style),
    header: rowOf(header, style),
    rows: table.rows.map((cells, index) => rowOf(cells.map(cellOf), style, details[index])),
    total:
      table.total && rowOf(totalCells(table.total, widths.length, lefts.at(-1) ?? 0, place(widths.length - 1)), style),
  };
}

function totalCells(
  { label, amount }: NonNullable<TableWords['total']>,
  columnCount: number,
  amountLeftPt: number,
  amountPlace: Pick<PlacedCell, 'leftPt' | 'widthPt' | 'align'>,
): readonly PlacedCell[] {
  const columnSpan = columnCount - 1;
  return [
    {
      lines: [label],
      leftPt: 0,
      widthPt: amountLeftPt - COLUMN_GAP_PT,
      align: 'left',
      tag: 'TH',
      scope: 'Row',
      columnSpan,
      strong: true,
    },
    { ...amountPlace, lines: [amount], tag: 'TD', strong: true },
  ];
}

const evenWidths = (count: number, widthPt: number): readonly number[] =>
  Array.from({ length: count }, () => (widthPt - COLUMN_GAP_PT * (count - 1)) / count);

function captionBlock(
  caption: string | undefined,
  { smallPt: sizePt, widthPt, leading }: PaperStyle,
): Block | undefined {
  return caption === undefined ? undefined : plain(caption, 'medium', { tag: 'Caption', sizePt, widthPt, leading });
}

/** The first and the last column; what the others say becomes lines of the first, each after its header. */
function narrowed({ columns, rows, ...rest }: TableWords): {
  readonly table: TableWords;
  readonly details: readonly (readonly string[])[];
} {
  const [first, ...others] = columns;
  const last = others.pop();
  if (last === undefined) return { table: { ...rest, columns, rows }, details: [] };
  return {
    table: {
      ...rest,
      columns: [first, last],
      rows: rows.map((cells) => [[cells[0]?.[0] ?? ''], cells.at(-1) ?? ['']]),
    },
    details: rows.map(([name = [''], ...cells]) => [
      ...name.slice(1),
      ...cells.slice(0, -1).map((lines, index) => `${others[index]?.header ?? ''}\u00A0: ${lines.join(' ')}`),
    ]),
  };
}

/** @param details lines of its first cell that stand below all of its cells, over the whole width */
function rowOf(cells: readonly PlacedCell[], style: PaperStyle, details: readonly string[] = []): Row {
  const textStyle = { sizePt: style.smallPt, leading: style.leading } as const;
  const placed = cells.map((cell, index) => {
    const below = index === 0 ? details : [];
    const tag = cell.lines.length + below.length === 1 ? cell.tag : 'P';
    const { widthPt, align } = cell;
    // A row of many lines is told from the next by its name.
    const strong = cell.strong || below.length > 0;
    const lines = cell.lines.map((line) => text([{ text: line, strong }], { ...textStyle, tag, widthPt, align }));
    const further = below.map((line) => plain(line, 'medium', { ...textStyle, tag: 'P', widthPt: style.widthPt }));
    return { cell, isParagraphs: tag === 'P', lines: stack(lines), below: stack(further) };
  });
  const cellsPt = Math.max(0, ...placed.map(({ lines }) => lines.heightPt));
  const belowPt = Math.max(0, ...placed.map(({ below }) => below.heightPt));
  return {
    heightPt: cellsPt + belowPt + 2 * PADDING_PT,
    draw: ({ leftPt, topPt }) => ({
      kind: 'element',
      tag: 'TR',
      children: placed.flatMap(({ cell, isParagraphs, lines, below }): readonly Drawn[] => {
        const { tag, scope, columnSpan } = cell;
        const attributes = { ...(scope && { scope }), ...(columnSpan !== undefined && { columnSpan }) };
        const children = [
          ...lines.draw({ leftPt: leftPt + cell.leftPt, topPt: topPt - PADDING_PT }),
          ...below.draw({ leftPt, topPt: topPt - PADDING_PT - cellsPt }),
        ];
        if (isParagraphs) return [{ kind: 'element', tag, ...attributes, children }];
        return children.map((child) => ({ ...child, ...attributes }) as Drawn);
      }),
    }),
  };
}

export const rowRule = (at: Corner, widthPt: number, thicknessPt: number, grey: number): Drawn => ({
  kind: 'artifact',
  paint: paintRule(at.leftPt, at.topPt, widthPt, thicknessPt, grey),
});
