import { inFrame, stack, type Block } from '../layout/block.ts';
import { plain, text } from '../layout/text.ts';
import { widthOf } from '../pdf/face.ts';
import { factsBlock } from './facts-block.ts';
import { solid, type FlowItem } from './flow.ts';
import type { Part } from './parts.ts';
import type { PaperStyle } from './style.ts';
import { tableItems } from './table-flow.ts';
import { layOutTable } from './table-layout.ts';

const FRAME = { paddingPt: 10, radiusPt: 8, thicknessPt: 1.25 } as const;
/** A heading stands nearer to what it names than to what is above it. */
const ABOVE_HEADING = 1.6;
const BELOW_HEADING_PT = 3;

type KeyFigure = Extract<Part, { readonly kind: 'keyFigure' }>;

/** The parts of a document as they go down its column. */
export function partItems(parts: readonly Part[], style: PaperStyle, end: FlowItem): readonly FlowItem[] {
  const items = parts.flatMap((part, index): readonly FlowItem[] => {
    const isLast = index === parts.length - 1;
    const gapPt = parts[index - 1]?.kind === 'heading' ? BELOW_HEADING_PT : style.gapPt;
    if (part.kind === 'table') {
      return tableItems(layOutTable(part.table, style), style, { id: `table-${index}`, gapPt, followed: isLast });
    }
    const isHeading = part.kind === 'heading';
    return [
      solid(blockOf(part, style), {
        gapPt: isHeading ? style.gapPt * ABOVE_HEADING : gapPt,
        keepsWithNext: isHeading || isLast,
      }),
    ];
  });
  return [...items, end];
}

function blockOf(part: Exclude<Part, { kind: 'table' }>, style: PaperStyle): Block {
  const { widthPt, leading } = style;
  switch (part.kind) {
    case 'heading':
      return plain(part.text, 'bold', { tag: 'H2', sizePt: style.headingPt, widthPt, leading: 1.2 });
    case 'paragraph':
      return text(part.runs, { tag: 'P', sizePt: style.bodyPt, widthPt, leading });
    case 'note':
      return text(part.runs, { tag: 'P', sizePt: style.smallPt, widthPt, leading });
    case 'facts':
      return factsBlock(part.facts, { sizePt: style.bodyPt, widthPt, leading });
    case 'keyFigure':
      return keyFigureBlock(part, style);
  }
}

/** A name and a large figure, in a frame: beside each other, or below where they do not fit. */
function keyFigureBlock({ fact, detail }: KeyFigure, style: PaperStyle): Block {
  const frame = { ...FRAME, widthPt: style.widthPt };
  const insidePt = style.widthPt - 2 * FRAME.paddingPt;
  const roomPt = insidePt - widthOf('bold', fact.value, style.keyFigurePt) - style.gapPt;
  const isBelow = widthOf('medium', fact.label, style.bodyPt) > roomPt;
  const nameStyle = { tag: 'P', widthPt: isBelow ? insidePt : roomPt, leading: style.leading } as const;
  const label = plain(fact.label, 'medium', { ...nameStyle, sizePt: style.bodyPt });
  const completing = plain(detail, 'medium', { ...nameStyle, sizePt: style.smallPt });
  const figure = plain(fact.value, 'bold', {
    tag: 'P',
    sizePt: style.keyFigurePt,
    widthPt: insidePt,
    leading: 1.1,
    align: isBelow ? 'left' : 'right',
  });
  if (isBelow) return inFrame(stack([label, figure, completing]), frame);
  return inFrame(middled(stack([label, completing]), figure), frame);
}

/** Two blocks over the same place, each in the middle of the height. */
function middled(...blocks: readonly Block[]): Block {
  const heightPt = Math.max(0, ...blocks.map((block) => block.heightPt));
  return {
    heightPt,
    draw: ({ leftPt, topPt }) =>
      blocks.flatMap((block) => block.draw({ leftPt, topPt: topPt - (heightPt - block.heightPt) / 2 })),
  };
}
