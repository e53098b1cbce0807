import { beside, gap, stack, type Block } from '../layout/block.ts';
import { plain, text } from '../layout/text.ts';
import { widthOf } from '../pdf/face.ts';
import type { Element } from '../pdf/drawing.ts';
import type { Fact } from './parts.ts';

interface FactsStyle {
  readonly sizePt: number;
  readonly widthPt: number;
  readonly leading: number;
}

const BETWEEN_PT = 12;
const ROW_GAP_PT = 2;
/** A column of names that is wider leaves too little for what they name. */
const MAX_LABEL_SHARE = 0.45;

/**
 * Names and what they are, as a list of terms (14.8.4.3.3): in two columns where the names leave room, else one after the
 * other.
 */
export function factsBlock(facts: readonly Fact[], style: FactsStyle): Block {
  const labelPt = Math.max(0, ...facts.map(({ label }) => widthOf('medium', label, style.sizePt))) + BETWEEN_PT;
  const row = labelPt <= MAX_LABEL_SHARE * style.widthPt ? inColumns(labelPt, style) : inLine(style);
  const rows = facts.map((fact) => item(row(fact)));
  const body = stack(rows.flatMap((block, index) => (index === 0 ? [block] : [gap(ROW_GAP_PT), block])));
  return {
    heightPt: body.heightPt,
    draw: (at) => [{ kind: 'element', tag: 'L', children: body.draw(at) }],
  };
}

const inColumns =
  (labelPt: number, { sizePt, widthPt, leading }: FactsStyle) =>
  ({ label, value }: Fact): Block =>
    beside([
      { offsetPt: 0, block: plain(label, 'medium', { tag: 'Lbl', sizePt, widthPt: labelPt, leading }) },
      { offsetPt: labelPt, block: plain(value, 'bold', { tag: 'LBody', sizePt, widthPt: widthPt - labelPt, leading }) },
    ]);

/** One paragraph, which is the item's body: a name in its middle cannot be a label of its own. */
const inLine =
  ({ sizePt, widthPt, leading }: FactsStyle) =>
  ({ label, value }: Fact): Block =>
    text(
      [
        { text: `${label}\u00A0: `, strong: false },
        { text: value, strong: true },
      ],
      { tag: 'LBody', sizePt, widthPt, leading },
    );

function item(row: Block): Block {
  return {
    heightPt: row.heightPt,
    draw: (at) => [{ kind: 'element', tag: 'LI', children: row.draw(at) } satisfies Element],
  };
}
