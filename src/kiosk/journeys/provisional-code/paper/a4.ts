import { mm, type Drawing } from '#kiosk/paper/pdf/drawing.ts';
import { INK } from '#kiosk/paper/pdf/paint.ts';
import { beside, gap, inFrame, rule, stack, type Block } from '#kiosk/paper/layout/block.ts';
import { list } from '#kiosk/paper/layout/list.ts';
import { qrFigure } from '#kiosk/paper/layout/qr-figure.ts';
import { plain, spacedLine, text } from '#kiosk/paper/layout/text.ts';
import type { SlipWords } from './slip-words.ts';

const PAGE = { widthPt: mm(210), heightPt: mm(297) } as const;
const MARGIN_MM = 20;
const TOP_MM = 17;
const BOTTOM_MM = 14;
const WIDTH_PT = PAGE.widthPt - 2 * mm(MARGIN_MM);
const BODY_PT = 14;
const SMALL_PT = 13;
const COLUMN_GAP_PT = mm(8);
/** Room for the largest QR code (77 modules of 0.875 mm). */
const QR_COLUMN_PT = mm(70);
const TEXT_COLUMN_PT = WIDTH_PT - COLUMN_GAP_PT - QR_COLUMN_PT;
const FRAME = { radiusPt: 14, thicknessPt: 1.75 } as const;

/** The slip on one A4 page. */
export function a4(slip: SlipWords): Drawing {
  const body = stack([
    plain(slip.caisseName, 'bold', { tag: 'P', sizePt: BODY_PT, widthPt: WIDTH_PT }),
    rule(WIDTH_PT, 16, 1.75, INK),
    gap(8),
    plain(slip.title, 'bold', { tag: 'H1', sizePt: 38, widthPt: WIDTH_PT, leading: 1.15 }),
    gap(12),
    code(slip),
    gap(14),
    text(slip.validity, { tag: 'P', sizePt: 17, widthPt: WIDTH_PT }),
    gap(4),
    text(
      slip.warnings.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ', strong: true }, ...runs])),
      {
        tag: 'P',
        sizePt: 17,
        widthPt: WIDTH_PT,
      },
    ),
    gap(12),
    state(slip),
    gap(13),
    beside([
      { offsetPt: 0, block: next(slip) },
      { offsetPt: TEXT_COLUMN_PT + COLUMN_GAP_PT, block: qr(slip) },
    ]),
  ]);
  const foot = stack([
    rule(WIDTH_PT, 16, 0.75, INK),
    ...visitorLine(slip),
    plain(slip.help, 'medium', { tag: 'P', sizePt: SMALL_PT, widthPt: WIDTH_PT }),
    plain(slip.issued, 'medium', { tag: 'P', sizePt: SMALL_PT, widthPt: WIDTH_PT }),
  ]);
  const leftPt = mm(MARGIN_MM);
  return {
    ...PAGE,
    title: slip.title,
    language: slip.language,
    pages: [
      [
        ...body.draw({ leftPt, topPt: PAGE.heightPt - mm(TOP_MM) }),
        ...foot.draw({ leftPt, topPt: mm(BOTTOM_MM) + foot.heightPt }),
      ],
    ],
  };
}

function code(slip: SlipWords): Block {
  const paddingPt = 12;
  const innerPt = WIDTH_PT - 2 * paddingPt;
  const codePt = innerPt * 0.58;
  const referencePt = innerPt - codePt;
  return inFrame(
    beside([
      {
        offsetPt: 0,
        block: spacedLine(slip.code, { tag: 'P', sizePt: 88, widthPt: codePt, letterSpacingPt: 13, heightPt: 92 }),
      },
      {
        offsetPt: codePt,
        block: stack([
          gap(18),
          plain(slip.reference.label, 'medium', { tag: 'P', sizePt: BODY_PT, widthPt: referencePt, align: 'centre' }),
          spacedLine(slip.reference.text, {
            tag: 'P',
            sizePt: 29,
            widthPt: referencePt,
            letterSpacingPt: 1.5,
            heightPt: 38,
          }),
        ]),
      },
    ]),
    { ...FRAME, widthPt: WIDTH_PT, paddingPt },
  );
}

function state(slip: SlipWords): Block {
  const style = { tag: 'P', sizePt: BODY_PT } as const;
  return slip.state.id === 'active'
    ? text(slip.state.text, { ...style, sizePt: 17, widthPt: WIDTH_PT })
    : inFrame(text(slip.state.text, { ...style, widthPt: WIDTH_PT - 28 }), {
        ...FRAME,
        widthPt: WIDTH_PT,
        paddingPt: 14,
      });
}

function next(slip: SlipWords): Block {
  return stack([
    plain(slip.next.title, 'bold', { tag: 'H2', sizePt: 21, widthPt: TEXT_COLUMN_PT, leading: 1.2 }),
    gap(8),
    list(slip.next.steps, { sizePt: SMALL_PT, widthPt: TEXT_COLUMN_PT, spacingPt: 5 }),
  ]);
}

function qr(slip: SlipWords): Block {
  const style = { tag: 'P', sizePt: SMALL_PT, widthPt: QR_COLUMN_PT, align: 'centre' } as const;
  return stack([
    plain(slip.qr.caption, 'bold', style),
    qrFigure(slip.qr.text, slip.qr.alternative, QR_COLUMN_PT),
    text(slip.qr.opens, style),
  ]);
}

function visitorLine({ visitor }: SlipWords): readonly Block[] {
  if (visitor === undefined) return [];
  const style = { tag: 'P', sizePt: SMALL_PT, widthPt: WIDTH_PT, language: visitor.language } as const;
  return [plain(visitor.text, 'medium', style), rule(WIDTH_PT, 16, 0.75)];
}
