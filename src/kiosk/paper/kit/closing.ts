import { beside, gap, rule, stack, type Block } from '../layout/block.ts';
import { text } from '../layout/text.ts';
import { mm } from '../pdf/drawing.ts';
import { INK } from '../pdf/paint.ts';
import type { DocumentWords } from './parts.ts';
import { sealFigure, type SealFigure } from './seal-figure.ts';
import type { SealMatrix } from './seal-matrix.ts';
import type { PaperStyle } from './style.ts';

const BESIDE_MM = 7;
const RULE_HEIGHT_PT = 11;
const BETWEEN_PT = 5;
const MIN_TEXT_SHARE = 0.5;

/** What ends a document, in one piece: who answers for it, its seal, and how the seal is checked. */
export function closing(words: DocumentWords, matrix: SealMatrix, style: PaperStyle): Block {
  const figure = sealFigure(matrix, words.seal.alternative, {
    preferredWidthPt: style.sealWidthPt,
    columnWidthPt: style.widthPt,
    dotMm: style.dotMm,
  });
  const besidePt = style.widthPt - figure.widthPt - mm(BESIDE_MM);
  const line = rule(style.widthPt, RULE_HEIGHT_PT, 1.25, INK);
  if (besidePt < MIN_TEXT_SHARE * style.widthPt) {
    return stack([
      line,
      linesBlock(words.signature, style, style.widthPt),
      gap(style.gapPt),
      centred(figure, style.widthPt),
      gap(BETWEEN_PT),
      linesBlock(words.seal.lines, style, style.widthPt),
    ]);
  }
  const lines = stack([
    linesBlock(words.signature, style, besidePt),
    gap(style.gapPt),
    linesBlock(words.seal.lines, style, besidePt),
  ]);
  return stack([
    line,
    beside([
      // Its dark edge stands under the text above; its quiet zone is in the margin.
      { offsetPt: -figure.quietPt, block: figure },
      { offsetPt: figure.widthPt + mm(BESIDE_MM), block: lines },
    ]),
  ]);
}

function linesBlock(lines: DocumentWords['signature'], style: PaperStyle, widthPt: number): Block {
  const blocks = lines.map((runs) => text(runs, { tag: 'P', sizePt: style.smallPt, widthPt, leading: style.leading }));
  return stack(blocks.flatMap((block, index) => (index === 0 ? [block] : [gap(BETWEEN_PT), block])));
}

const centred = (figure: SealFigure, widthPt: number): Block =>
  beside([{ offsetPt: (widthPt - figure.widthPt) / 2, block: figure }]);
