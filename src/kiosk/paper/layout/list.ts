import type { TextRun } from '#languages/translator.ts';
import { paintText } from '../pdf/paint.ts';
import { gap, stack, type Block } from './block.ts';
import { baselineOf, text } from './text.ts';

const BULLET = '•';
const LEADING = 1.28;

/** A list with bullets: its steps may be alternatives, so they carry no numbers. */
export function list(
  items: readonly (readonly TextRun[])[],
  style: { readonly sizePt: number; readonly widthPt: number; readonly spacingPt: number },
): Block {
  const indentPt = style.sizePt;
  const blocks = items.map((runs) => item(runs, { ...style, indentPt }));
  const body = stack(blocks.flatMap((block, index) => (index === 0 ? [block] : [gap(style.spacingPt), block])));
  return {
    heightPt: body.heightPt,
    draw: (at) => [{ kind: 'element', tag: 'L', children: body.draw(at) }],
  };
}

function item(
  runs: readonly TextRun[],
  style: { readonly sizePt: number; readonly widthPt: number; readonly indentPt: number },
): Block {
  const { sizePt, indentPt } = style;
  const body = text(runs, { tag: 'LBody', sizePt, widthPt: style.widthPt - indentPt, leading: LEADING });
  return {
    heightPt: body.heightPt,
    draw: ({ leftPt, topPt }) => [
      {
        kind: 'element',
        tag: 'LI',
        children: [
          {
            kind: 'element',
            tag: 'Lbl',
            paint: paintText('bold', `${BULLET} `, {
              xPt: leftPt,
              baselinePt: baselineOf(topPt, sizePt * LEADING, sizePt),
              sizePt,
            }),
          },
          ...body.draw({ leftPt: leftPt + indentPt, topPt }),
        ],
      },
    ],
  };
}
