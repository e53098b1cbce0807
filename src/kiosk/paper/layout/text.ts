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
  readonly align?: 'left' | 'centre' | 'right';
  /** Distance between baselines, as a share of the size. */
  readonly leading?: number;
  /** How far every line but the first stands in: those of an address that does not fit are told from the next. */
  readonly hangingPt?: number;
  /** BCP 47 tag, where it is not the document's. */
  readonly language?: string;
}

/** How much of the room that a line leaves stands before it. */
const SHARE_BEFORE = { left: 0, centre: 0.5, right: 1 } as const;

const CAPITALS = faces.medium.capHeight / 1000;

/** A paragraph or a heading, wrapped. */
export function text(runs: readonly TextRun[], style: TextStyle): Block {
  const lines = (style.align === 'centre' ? wrapEvenly : wrap)(
    runs,
    style.sizePt,
    style.widthPt - (style.hangingPt ?? 0),
  );
  const lineHeightPt = style.sizePt * (style.leading ?? 1.28);
  return {
    heightPt: lines.length * lineHeightPt,
    draw: ({ leftPt, topPt }) => [
      {
        kind: 'element',
        tag: style.tag,
        ...(style.language === undefined ? {} : { language: style.language }),
        ...(style.tag.startsWith('H') ? { bookmark: { text: runs.map(({ text }) => text).join(''), topPt } } : {}),
        paint: lines
          .map((line, index) =>
            paintLine(
              line,
              style,
              leftPt + (index === 0 ? 0 : (style.hangingPt ?? 0)),
              baselineOf(topPt - index * lineHeightPt, lineHeightPt, style.sizePt),
            ),
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
  const inkPt = widthOf('bold', content, sizePt, letterSpacingPt) - letterSpacingPt;
  return {
    heightPt: style.heightPt,
    draw: ({ leftPt, topPt }) => [
      {
        kind: 'element',
        tag: style.tag,
        paint: paintText('bold', content, {
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
  const startPt = leftPt + (style.widthPt - line.widthPt) * SHARE_BEFORE[style.align ?? 'left'];
  return line.runs
    .map(({ weight, text: content, offsetPt }) =>
      paintText(weight, content, { xPt: startPt + offsetPt, baselinePt, sizePt: style.sizePt }),
    )
    .join('\n');
}
