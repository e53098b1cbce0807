import { stack, type Block } from '../layout/block.ts';
import { plain } from '../layout/text.ts';
import { mm, type Drawing, type Drawn } from '../pdf/drawing.ts';
import { widthOf } from '../pdf/face.ts';
import { INK, paintRule, paintText } from '../pdf/paint.ts';
import { acrossPage } from './across-pages.ts';
import { closing } from './closing.ts';
import { paginate, solid, type PageColumn } from './flow.ts';
import { partItems } from './part-items.ts';
import type { DocumentWords } from './parts.ts';
import type { SealMatrix } from './seal-matrix.ts';
import { sheetHead } from './sheet-head.ts';
import { styles, type PaperStyle } from './style.ts';

const PAGE = { widthPt: mm(210), heightPt: mm(297) } as const;
const BOTTOM_PT = mm(14);
const NUMBER_BASELINE_PT = mm(6.5);
/** On the pages that follow: what they belong to, then their text. */
const NEXT_HEAD_BASELINE_PT = PAGE.heightPt - mm(14);
const NEXT_TOP_PT = PAGE.heightPt - mm(24);

/** A document on A4, on as many pages as it needs. Its seal stands at the foot of the last one. */
export function sheet(words: DocumentWords, matrix: SealMatrix): Drawing {
  const style = words.isLargePrint ? styles.largePrint : styles.a4;
  const head = sheetHead(words, style, PAGE.heightPt);
  const title = plain(words.title, 'bold', { tag: 'H1', sizePt: style.titlePt, widthPt: style.widthPt, leading: 1.15 });
  const end = closing(words, matrix, style);
  const topOf = (page: number): number => (page === 0 ? head.bottomPt : NEXT_TOP_PT);
  const items = [
    solid(title, { gapPt: 0, keepsWithNext: true }),
    ...partItems(words.parts, style, solid(end, { gapPt: style.gapPt })),
  ];
  const columns = paginate(items, (page) => topOf(page) - BOTTOM_PT);
  return {
    ...PAGE,
    title: words.title,
    language: words.language,
    pages: columns.map((column, page) => [
      ...(words.acrossPages === undefined ? [] : acrossPage(words.acrossPages, PAGE.widthPt, PAGE.heightPt)),
      ...(page === 0 ? head.draw() : nextHead(words, style)),
      ...columnDrawn(column, style, topOf(page), page === columns.length - 1 ? end : undefined),
      ...(columns.length > 1 ? [pageNumber(`${page + 1} / ${columns.length}`, style)] : []),
    ]),
  };
}

/** The blocks of a page; what ends the document goes down to its foot. */
function columnDrawn(
  { blocks, usedPt }: PageColumn,
  style: PaperStyle,
  topPt: number,
  end: Block | undefined,
): readonly Drawn[] {
  const atTop = { leftPt: style.leftPt, topPt };
  if (end === undefined) return stack(blocks).draw(atTop);
  const isLow = topPt - usedPt <= BOTTOM_PT;
  const endTopPt = isLow ? topPt - usedPt + end.heightPt : BOTTOM_PT + end.heightPt;
  return [...stack(blocks.slice(0, -1)).draw(atTop), ...end.draw({ leftPt: style.leftPt, topPt: endTopPt })];
}

/** For the eye: whoever hears the document knows what they listen to. */
function nextHead({ title, reference }: DocumentWords, style: PaperStyle): readonly Drawn[] {
  const { leftPt, widthPt, smallPt: sizePt } = style;
  const baselinePt = NEXT_HEAD_BASELINE_PT;
  const referencePt = widthOf('medium', reference, sizePt);
  const isRoom = widthOf('medium', title, sizePt) + referencePt + sizePt <= widthPt;
  return [
    {
      kind: 'artifact',
      pagination: 'Header',
      paint: [
        ...(isRoom ? [paintText('medium', title, { xPt: leftPt, baselinePt, sizePt })] : []),
        paintText('medium', reference, { xPt: leftPt + widthPt - referencePt, baselinePt, sizePt }),
        paintRule(leftPt, baselinePt - 7, widthPt, 1.25, INK),
      ].join('\n'),
    },
  ];
}

function pageNumber(words: string, { leftPt, widthPt, smallPt: sizePt }: PaperStyle): Drawn {
  const xPt = leftPt + widthPt - widthOf('medium', words, sizePt);
  return {
    kind: 'artifact',
    pagination: 'Footer',
    paint: paintText('medium', words, { xPt, baselinePt: NUMBER_BASELINE_PT, sizePt }),
  };
}
