import { mm } from '../pdf/drawing.ts';
import { SMALLEST_TEXT_PT } from '../layout/text.ts';

/** Sizes of one kind of page. The column of text is what stands between the margins. */
export interface PaperStyle {
  readonly pageWidthPt: number;
  readonly leftPt: number;
  readonly widthPt: number;
  readonly titlePt: number;
  readonly headingPt: number;
  readonly bodyPt: number;
  /** Notes, tables and what stands around the text. */
  readonly smallPt: number;
  readonly keyFigurePt: number;
  /** Distance between baselines, as a share of the size. */
  readonly leading: number;
  /** Between two parts. */
  readonly gapPt: number;
  /** Width of a seal, unless its modules would be too small. */
  readonly sealWidthPt: number;
  /** One dot of the printer: 300 an inch in an office, 8 a millimetre on a roll. */
  readonly dotMm: number;
}

const A4 = { pageWidthPt: mm(210), leftPt: mm(20), widthPt: mm(170), leading: 1.3, dotMm: 25.4 / 300 } as const;

/** A roll of 80 mm prints 72 mm of them. */
const TICKET = { pageWidthPt: mm(80), leftPt: mm(4), widthPt: mm(72), leading: 1.28, dotMm: 0.125 } as const;

/** A46: nothing is smaller than 12 points; large print is 18 points and more. */
export const styles = {
  a4: {
    ...A4,
    titlePt: 20,
    headingPt: 15,
    bodyPt: 13,
    smallPt: 12,
    keyFigurePt: 26,
    gapPt: 9,
    sealWidthPt: mm(38),
  },
  largePrint: {
    ...A4,
    titlePt: 28,
    headingPt: 22,
    bodyPt: 18,
    smallPt: 18,
    keyFigurePt: 34,
    gapPt: 13,
    sealWidthPt: mm(46),
  },
  ticket: {
    ...TICKET,
    titlePt: 20,
    headingPt: 16,
    bodyPt: SMALLEST_TEXT_PT,
    smallPt: SMALLEST_TEXT_PT,
    keyFigurePt: 30,
    gapPt: 8,
    sealWidthPt: TICKET.widthPt,
  },
} as const satisfies Readonly<Record<string, PaperStyle>>;
