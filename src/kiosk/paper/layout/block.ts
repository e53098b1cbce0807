import type { Drawn } from '../pdf/drawing.ts';
import { paintFrame, paintRule, HAIRLINE_GREY } from '../pdf/paint.ts';

/** Where a block's upper left corner goes, in PDF coordinates (upwards). */
export interface Corner {
  readonly leftPt: number;
  readonly topPt: number;
}

/** Something of a known height that can be drawn anywhere: the page's length follows from its blocks. */
export interface Block {
  readonly heightPt: number;
  draw(at: Corner): readonly Drawn[];
}

export const gap = (heightPt: number): Block => ({ heightPt, draw: () => [] });

/** Blocks under each other, in reading order. */
export function stack(blocks: readonly Block[]): Block {
  return {
    heightPt: blocks.reduce((sum, block) => sum + block.heightPt, 0),
    draw({ leftPt, topPt }) {
      let usedPt = 0;
      return blocks.flatMap((block) => {
        const drawn = block.draw({ leftPt, topPt: topPt - usedPt });
        usedPt += block.heightPt;
        return drawn;
      });
    },
  };
}

/** Blocks beside each other, each at its own distance from the left; read one after the other. */
export function beside(columns: readonly { readonly offsetPt: number; readonly block: Block }[]): Block {
  return {
    heightPt: Math.max(0, ...columns.map(({ block }) => block.heightPt)),
    draw: ({ leftPt, topPt }) =>
      columns.flatMap(({ offsetPt, block }) => block.draw({ leftPt: leftPt + offsetPt, topPt })),
  };
}

/** A block inside a frame with rounded corners. */
export function inFrame(
  block: Block,
  frame: {
    readonly widthPt: number;
    readonly paddingPt: number;
    readonly thicknessPt: number;
    readonly radiusPt: number;
  },
): Block {
  const heightPt = block.heightPt + 2 * frame.paddingPt;
  return {
    heightPt,
    draw: ({ leftPt, topPt }) => [
      {
        kind: 'artifact',
        paint: paintFrame(
          { leftPt, bottomPt: topPt - heightPt, widthPt: frame.widthPt, heightPt },
          frame.radiusPt,
          frame.thicknessPt,
        ),
      },
      ...block.draw({ leftPt: leftPt + frame.paddingPt, topPt: topPt - frame.paddingPt }),
    ],
  };
}

/** A horizontal rule in the middle of its height. */
export function rule(widthPt: number, heightPt: number, thicknessPt: number, grey: number = HAIRLINE_GREY): Block {
  return {
    heightPt,
    draw: ({ leftPt, topPt }) => [
      { kind: 'artifact', paint: paintRule(leftPt, topPt - heightPt / 2, widthPt, thicknessPt, grey) },
    ],
  };
}
