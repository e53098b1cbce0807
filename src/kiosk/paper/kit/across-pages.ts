import type { Drawn } from '../pdf/drawing.ts';
import { faces, widthOf } from '../pdf/face.ts';
import { n, paintText } from '../pdf/paint.ts';

/** Pale enough to read what is printed over it, on a printer of dots too. */
const PALE_GREY = 0.91;
/** How much of a page's diagonal the words take. */
const SHARE = 0.68;
/** Higher pages, such as long tickets, bear the words more than once. */
const MAX_HEIGHT_TO_WIDTH = 1.6;

/** Words across a page, from its lower left to its upper right, under all that is drawn afterwards. */
export function acrossPage(words: string, widthPt: number, heightPt: number): readonly Drawn[] {
  const count = Math.max(1, Math.round(heightPt / (widthPt * MAX_HEIGHT_TO_WIDTH)));
  const partPt = heightPt / count;
  const angle = Math.atan2(partPt, widthPt);
  const sizePt = (SHARE * Math.hypot(partPt, widthPt)) / widthOf('bold', words, 1);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const halfWidthPt = widthOf('bold', words, sizePt) / 2;
  const halfCapitalPt = (faces.bold.capHeight * sizePt) / 2000;
  const paint = paintText('bold', words, { xPt: -halfWidthPt, baselinePt: -halfCapitalPt, sizePt, grey: PALE_GREY });
  return Array.from({ length: count }, (_, index): Drawn => {
    const middlePt = partPt * (index + 0.5);
    return {
      kind: 'artifact',
      pagination: 'Watermark',
      paint: `q ${n(cos)} ${n(sin)} ${n(-sin)} ${n(cos)} ${n(widthPt / 2)} ${n(middlePt)} cm\n${paint} Q`,
    };
  });
}
