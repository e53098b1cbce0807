import { widthOf } from '../pdf/face.ts';
import type { Drawn } from '../pdf/drawing.ts';
import { paintText } from '../pdf/paint.ts';
import type { Block } from './block.ts';
import { baselineOf, plain } from './text.ts';

const LEADING = 1.4;
/** Between a name and its amount, at least. */
const GAP_PT = 14;

/** A name on the left and its amount on the right, read as one. The amount stands below a name that leaves it no room. */
export function amountRow(
  name: string,
  amount: string,
  style: { readonly sizePt: number; readonly widthPt: number; readonly strong?: boolean },
): Block {
  const { sizePt, widthPt, strong = false } = style;
  // The space is read, not seen: without it both would be one word.
  const shown = ` ${amount}`;
  const amountPt = widthOf('bold', shown, sizePt);
  const nameStyle = { tag: 'P', sizePt, leading: LEADING } as const;
  const weight = strong ? 'bold' : 'medium';
  const isBelow = widthOf(weight, name, sizePt) + amountPt + GAP_PT > widthPt;
  const left = plain(name, weight, { ...nameStyle, widthPt });
  const linePt = sizePt * LEADING;
  const heightPt = left.heightPt + (isBelow ? linePt : 0);
  return {
    heightPt,
    draw: ({ leftPt, topPt }) => {
      const baselinePt = baselineOf(topPt - heightPt + linePt, linePt, sizePt);
      const paint = paintText('bold', shown, { xPt: leftPt + widthPt - amountPt, baselinePt, sizePt });
      return [{ kind: 'element', tag: 'P', paint: [...left.draw({ leftPt, topPt }).map(paintOf), paint].join('\n') }];
    },
  };
}

const paintOf = ({ paint = '' }: Drawn): string => paint;
