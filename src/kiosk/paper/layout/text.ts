import type { TextRun } from '#languages/translator.ts';
import type { StructureTag } from '../pdf/drawing.ts';
import { faces, widthOf, type Weight } from '../pdf/face.ts';
import { paintText } from '../pdf/paint.ts';
import type { Block } from './block.ts';
import { wrapEvenly, wrap, type Line } from './wrap.ts';

/** No text of a document is smaller: A46 (≥ 12 pt, capitals ≥ 3 mm on a ticket at 13 pt). */
export const SMALLEST_TEXT_PT = 13;

export interface TextStyle {
  readonly tag: StructureTag;
  readonly sizePt: number;
  readonly widthPt: number;
  readonly align?: 'left' | 'centre';
  /** Distance between baselines, as a share of the size. */
  readonly leading?: number;
  /** BCP 47 tag, where it is not the document's. */
  readonly language?: string;
}

const CAPITALS = faces.medium.capHeight / 1000;

/** A paragraph or a heading, wrapped. */
export function text(runs: readonly TextRun[], style: TextStyle): Block {
  const lines = (style.align === 'centre' ? wrapEvenly : wrap)(runs, style.sizePt, style.widthPt);
  const lineHeightPt = style.sizePt * (style.leading ?? 1.28);
  return {
    heightPt: lines.length * lineHeightPt,
    draw: ({ leftPt, topPt }) => [
      {
        kind: 'element',
        tag: style.tag,
        ...(style.language === undefined ? {} : { language: style.language }),
        paint: lines
          .map((line, index) =>
            paintLine(line, style, leftPt, baselineOf(topPt - index * lineHeightPt, lineHeightPt, style.sizePt)),
          )
          .join('\n'),
      },
    ],
  };
}

/** A paragraph all in one weight. */
export const plain = (content: string, weight: Weight, style: TextStyle): Block =>
  text([{ text: content, strong: weight === 'bold' }], style);

/** One line of spaced characters, such as a code, centred in its width. */
export function spacedLine(
  content: string,
  style: {
    readonly tag: StructureTag;
    readonly sizePt: number;
    readonly widthPt: number;
    readonly letterSpacingPt: number;
    readonly heightPt: number;
  },
): Block {
  const { sizePt, letterSpacingPt } = style;
  const inkPt = widthOf(faces.bold, content, sizePt, letterSpacingPt) - letterSpacingPt;
  return {
    heightPt: style.heightPt,
    draw: ({ leftPt, topPt }) => [
      {
        kind: 'element',
        tag: style.tag,
        paint: paintText(faces.bold, content, {
          xPt: leftPt + (style.widthPt - inkPt) / 2,
          baselinePt: baselineOf(topPt, style.heightPt, sizePt),
          sizePt,
          letterSpacingPt,
        }),
      },
    ],
  };
}

/** Puts the capitals in the middle of the line's height: lines of any size then align by eye. */
export const baselineOf = (topPt: number, heightPt: number, sizePt: number): number =>
  topPt - heightPt / 2 - (sizePt * CAPITALS) / 2;

function paintLine(line: Line, style: TextStyle, leftPt: number, baselinePt: number): string {
  const startPt = style.align === 'centre' ? leftPt + (style.widthPt - line.widthPt) / 2 : leftPt;
  return line.runs
    .map(({ face, text: content, offsetPt }) =>
      paintText(face, content, { xPt: startPt + offsetPt, baselinePt, sizePt: style.sizePt }),
    )
    .join('\n');
}
