import { mm, type Drawing, type Drawn } from '#kiosk/paper/pdf/drawing.ts';
import { widthOf } from '#kiosk/paper/pdf/face.ts';
import { INK, paintText } from '#kiosk/paper/pdf/paint.ts';
import { amountRow } from '#kiosk/paper/layout/amount-row.ts';
import { beside, gap, inFrame, rule, stack, type Block } from '#kiosk/paper/layout/block.ts';
import { list } from '#kiosk/paper/layout/list.ts';
import { onPages } from '#kiosk/paper/layout/pages.ts';
import { qrFigure } from '#kiosk/paper/layout/qr-figure.ts';
import { plain, text } from '#kiosk/paper/layout/text.ts';
import type { WordList, SimulationWords } from './simulation-words.ts';

const PAGE = { widthPt: mm(210), heightPt: mm(297) } as const;
const MARGIN_MM = 20;
const TOP_MM = 15;
const BOTTOM_MM = 16;
const NUMBER_MM = 8;
const WIDTH_PT = PAGE.widthPt - 2 * mm(MARGIN_MM);
const ROOM_PT = PAGE.heightPt - mm(TOP_MM + BOTTOM_MM);
const BODY_PT = 14;
const SMALL_PT = 13;
const FRAME = { widthPt: WIDTH_PT, paddingPt: 14, radiusPt: 14, thicknessPt: 1.75 } as const;
const QR_PT = mm(62);
const COLUMN_GAP_PT = mm(8);

/** The summary of a simulation on A4, on as many pages as it needs. */
export function a4(sheet: SimulationWords): Drawing {
  const pages = onPages([head(sheet), amounts(sheet), next(sheet), ...sheet.further.map(further)], ROOM_PT);
  const leftPt = mm(MARGIN_MM);
  return {
    ...PAGE,
    title: sheet.title,
    language: sheet.language,
    pages: pages.map((blocks, index) => [
      ...stack(blocks).draw({ leftPt, topPt: PAGE.heightPt - mm(TOP_MM) }),
      ...(pages.length > 1 ? [pageNumber(index + 1, pages.length)] : []),
    ]),
  };
}

function head(sheet: SimulationWords): Block {
  return stack([
    plain(sheet.caisseName, 'bold', { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT }),
    rule(WIDTH_PT, 16, 1.75, INK),
    gap(4),
    plain(sheet.title, 'bold', { tag: 'H1', sizePt: 26, widthPt: WIDTH_PT, leading: 1.15 }),
    gap(8),
    text(sheet.headline, { tag: 'P', sizePt: 18, widthPt: WIDTH_PT }),
    gap(8),
    text([{ text: `${sheet.notes} ${sheet.issued}`, strong: false }], {
      tag: 'P',
      sizePt: SMALL_PT,
      widthPt: WIDTH_PT,
    }),
    ...(sheet.warnings === undefined ? [] : [gap(8), warning(sheet.warnings)]),
  ]);
}

const warning = (words: string): Block =>
  inFrame(
    text([{ text: words, strong: false }], { tag: 'P', sizePt: SMALL_PT, widthPt: WIDTH_PT - 2 * FRAME.paddingPt }),
    FRAME,
  );

function amounts({ amountsTitle, amounts: rows, total }: SimulationWords): Block {
  if (rows.length === 0) return gap(0);
  const style = { sizePt: BODY_PT, widthPt: WIDTH_PT };
  return stack([
    gap(9),
    heading(amountsTitle),
    ...rows.flatMap(({ name, amount }) => [amountRow(name, amount, style), rule(WIDTH_PT, 3, 0.75)]),
    ...(total ? [amountRow(total.label, total.amount, { ...style, strong: true })] : []),
  ]);
}

/** What to do next, with the square to scan beside it where there is one. */
function next({ next: steps, qr }: SimulationWords): Block {
  if (!qr) return further(steps);
  const textPt = WIDTH_PT - QR_PT - COLUMN_GAP_PT;
  const style = { tag: 'P', sizePt: SMALL_PT, widthPt: QR_PT, align: 'centre' } as const;
  return stack([
    gap(9),
    beside([
      { offsetPt: 0, block: listBlock(steps, textPt) },
      {
        offsetPt: textPt + COLUMN_GAP_PT,
        block: stack([
          plain(qr.caption, 'bold', style),
          qrFigure(qr.text, qr.alternative, QR_PT),
          text(qr.opens, style),
        ]),
      },
    ]),
  ]);
}

const further = (lines: WordList): Block => stack([gap(9), listBlock(lines, WIDTH_PT)]);

const heading = (title: string, widthPt = WIDTH_PT): Block =>
  stack([plain(title, 'bold', { tag: 'H2', sizePt: 18, widthPt, leading: 1.2 }), gap(5)]);

const listBlock = ({ title, lines }: WordList, widthPt: number): Block =>
  stack([heading(title, widthPt), list(lines, { sizePt: SMALL_PT, widthPt, spacingPt: 1 })]);

/** A screen reader knows the page it is on. */
function pageNumber(page: number, pages: number): Drawn {
  const words = `${page} / ${pages}`;
  const xPt = PAGE.widthPt - mm(MARGIN_MM) - widthOf('medium', words, SMALL_PT);
  return {
    kind: 'artifact',
    paint: paintText('medium', words, { xPt, baselinePt: mm(NUMBER_MM), sizePt: SMALL_PT }),
  };
}
