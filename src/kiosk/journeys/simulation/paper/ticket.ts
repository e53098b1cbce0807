import { mm, type Drawing } from '#kiosk/paper/pdf/drawing.ts';
import { INK } from '#kiosk/paper/pdf/paint.ts';
import { amountRow } from '#kiosk/paper/layout/amount-row.ts';
import { gap, inFrame, rule, stack, type Block } from '#kiosk/paper/layout/block.ts';
import { list } from '#kiosk/paper/layout/list.ts';
import { qrFigure } from '#kiosk/paper/layout/qr-figure.ts';
import { plain, SMALLEST_TEXT_PT, text } from '#kiosk/paper/layout/text.ts';
import type { SimulationWords } from './simulation-words.ts';

/** A roll of 80 mm prints 72 mm of them. */
const PAPER_WIDTH_MM = 80;
const PRINTED_WIDTH_MM = 72;
const TOP_MM = 4;
/** The cutter takes the last millimetres. */
const BOTTOM_MM = 8;
const WIDTH_PT = mm(PRINTED_WIDTH_MM);
const BODY_PT = SMALLEST_TEXT_PT;
const FRAME = { widthPt: WIDTH_PT, paddingPt: 9, radiusPt: 9, thicknessPt: 1.5 } as const;

/** The amounts of a simulation and what to do next, on an 80 mm ticket: the rest is on the phone, or asked of the kiosk again. */
export function ticket(sheet: SimulationWords): Drawing {
  const style = { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT } as const;
  const body = stack([
    plain(sheet.caisseName, 'bold', style),
    rule(WIDTH_PT, 10, 1.5, INK),
    plain(sheet.title, 'bold', { ...style, tag: 'H1', sizePt: 20, leading: 1.2 }),
    gap(4),
    text(sheet.headline, { ...style, sizePt: 15 }),
    gap(6),
    ...amounts(sheet),
    gap(6),
    plain(sheet.notes, 'medium', style),
    ...(sheet.warnings === undefined ? [] : [gap(6), warning(sheet.warnings)]),
    gap(10),
    plain(sheet.next.title, 'bold', { ...style, tag: 'H2', sizePt: 16, leading: 1.2 }),
    gap(4),
    list(sheet.next.lines, { sizePt: BODY_PT, widthPt: WIDTH_PT, spacingPt: 5 }),
    ...qr(sheet),
    rule(WIDTH_PT, 16, 0.75, INK),
    plain(sheet.issued, 'medium', style),
  ]);
  const heightPt = body.heightPt + mm(TOP_MM + BOTTOM_MM);
  return {
    widthPt: mm(PAPER_WIDTH_MM),
    heightPt,
    title: sheet.title,
    language: sheet.language,
    pages: [body.draw({ leftPt: mm((PAPER_WIDTH_MM - PRINTED_WIDTH_MM) / 2), topPt: heightPt - mm(TOP_MM) })],
  };
}

function amounts({ amounts: rows, total }: SimulationWords): readonly Block[] {
  const style = { sizePt: BODY_PT, widthPt: WIDTH_PT };
  return [
    ...rows.flatMap(({ name, amount }) => [amountRow(name, amount, style), rule(WIDTH_PT, 3, 0.75)]),
    ...(total ? [amountRow(total.label, total.amount, { ...style, strong: true })] : []),
  ];
}

const warning = (words: string): Block =>
  inFrame(plain(words, 'medium', { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT - 2 * FRAME.paddingPt }), FRAME);

function qr({ qr: square }: SimulationWords): readonly Block[] {
  if (!square) return [];
  const style = { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT, align: 'centre' } as const;
  return [
    gap(10),
    plain(square.caption, 'bold', style),
    qrFigure(square.text, square.alternative, WIDTH_PT),
    text(square.opens, style),
  ];
}
