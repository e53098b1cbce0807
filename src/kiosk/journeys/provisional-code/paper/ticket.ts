import { mm, type Drawing } from '#kiosk/paper/pdf/drawing.ts';
import { INK } from '#kiosk/paper/pdf/paint.ts';
import { gap, inFrame, rule, stack, type Block } from '#kiosk/paper/layout/block.ts';
import { list } from '#kiosk/paper/layout/list.ts';
import { qrFigure } from '#kiosk/paper/layout/qr-figure.ts';
import { plain, SMALLEST_TEXT_PT, spacedLine, text } from '#kiosk/paper/layout/text.ts';
import type { SlipWords } from './slip-words.ts';

/** A roll of 80 mm prints 72 mm of them. */
const PAPER_WIDTH_MM = 80;
const PRINTED_WIDTH_MM = 72;
const TOP_MM = 4;
/** The cutter takes the last millimetres. */
const BOTTOM_MM = 8;

const WIDTH_PT = mm(PRINTED_WIDTH_MM);
const BODY_PT = SMALLEST_TEXT_PT;
const FRAME = { widthPt: WIDTH_PT, radiusPt: 9, thicknessPt: 1.5 } as const;

/**
 * The slip on an 80 mm ticket, as long as what it says. The QR code comes first where scanning it is what activates the code.
 */
export function ticket(slip: SlipWords): Drawing {
  const body = stack([
    plain(slip.caisseName, 'bold', { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT }),
    rule(WIDTH_PT, 10, 1.5, INK),
    plain(slip.title, 'bold', { tag: 'H1', sizePt: 23, widthPt: WIDTH_PT, leading: 1.2 }),
    gap(4),
    code(slip),
    gap(9),
    text(slip.validity, { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT }),
    gap(7),
    ...slip.warnings.map((runs) => text(runs, { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT })),
    gap(8),
    state(slip),
    gap(12),
    ...(slip.state.id === 'deferred' ? [qr(slip), gap(10), next(slip)] : [next(slip), gap(10), qr(slip)]),
    rule(WIDTH_PT, 16, 0.75, INK),
    ...visitorLine(slip),
    plain(slip.help, 'medium', { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT }),
    gap(6),
    plain(slip.issued, 'medium', { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT }),
  ]);
  const heightPt = body.heightPt + mm(TOP_MM + BOTTOM_MM);
  return {
    widthPt: mm(PAPER_WIDTH_MM),
    heightPt,
    title: slip.title,
    language: slip.language,
    pages: [body.draw({ leftPt: mm((PAPER_WIDTH_MM - PRINTED_WIDTH_MM) / 2), topPt: heightPt - mm(TOP_MM) })],
  };
}

/** Code and reference in one frame: both are needed away from the kiosk. */
function code(slip: SlipWords): Block {
  const widthPt = WIDTH_PT - 20;
  return inFrame(
    stack([
      spacedLine(slip.code, { tag: 'P', sizePt: 62, widthPt, letterSpacingPt: 9, heightPt: 58 }),
      gap(6),
      rule(widthPt, 2, 0.75),
      gap(6),
      plain(slip.reference.label, 'medium', { tag: 'P', sizePt: BODY_PT, widthPt, align: 'centre' }),
      spacedLine(slip.reference.text, { tag: 'P', sizePt: 27, widthPt, letterSpacingPt: 1.5, heightPt: 30 }),
    ]),
    { ...FRAME, paddingPt: 10 },
  );
}

/** An inactive code says so in a frame; for an active one a line is enough. */
function state(slip: SlipWords): Block {
  const style = { tag: 'P', sizePt: BODY_PT } as const;
  return slip.state.id === 'active'
    ? text(slip.state.text, { ...style, widthPt: WIDTH_PT })
    : inFrame(text(slip.state.text, { ...style, widthPt: WIDTH_PT - 18 }), { ...FRAME, paddingPt: 9 });
}

function next(slip: SlipWords): Block {
  return stack([
    plain(slip.next.title, 'bold', { tag: 'H2', sizePt: 16, widthPt: WIDTH_PT, leading: 1.2 }),
    gap(4),
    list(slip.next.steps, { sizePt: BODY_PT, widthPt: WIDTH_PT, spacingPt: 5 }),
  ]);
}

function qr(slip: SlipWords): Block {
  const style = { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT, align: 'centre' } as const;
  return stack([
    plain(slip.qr.caption, 'bold', style),
    qrFigure(slip.qr.text, slip.qr.alternative, WIDTH_PT),
    text(slip.qr.opens, style),
  ]);
}

function visitorLine({ visitor }: SlipWords): readonly Block[] {
  if (visitor === undefined) return [];
  const style = { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT, language: visitor.language } as const;
  return [plain(visitor.text, 'medium', style), rule(WIDTH_PT, 16, 0.75, INK)];
}
