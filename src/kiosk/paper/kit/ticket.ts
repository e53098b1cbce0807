import { rule, stack } from '../layout/block.ts';
import { plain } from '../layout/text.ts';
import { mm, type Drawing } from '../pdf/drawing.ts';
import { INK } from '../pdf/paint.ts';
import { acrossPage } from './across-pages.ts';
import { closing } from './closing.ts';
import { paginate, solid } from './flow.ts';
import { partItems } from './part-items.ts';
import type { DocumentWords, Part } from './parts.ts';
import type { SealMatrix } from './seal-matrix.ts';
import { styles } from './style.ts';

const TOP_MM = 4;
/** The cutter takes the last millimetres. */
const BOTTOM_MM = 8;

/** A document on an 80 mm ticket, as long as what it says: no address, since nobody posts a ticket. */
export function ticket(words: DocumentWords, parts: readonly Part[], matrix: SealMatrix): Drawing {
  const style = styles.ticket;
  const { widthPt } = style;
  const head = stack([
    plain(words.sender.name, 'bold', { tag: 'P', sizePt: style.bodyPt, widthPt }),
    rule(widthPt, 10, 1.5, INK),
    plain(words.title, 'bold', { tag: 'H1', sizePt: style.titlePt, widthPt, leading: 1.2 }),
  ]);
  const end = solid(closing(words, matrix, style), { gapPt: style.gapPt });
  const items = [solid(head, { gapPt: 0 }), ...partItems(parts, style, end)];
  const [column] = paginate(items, () => Number.POSITIVE_INFINITY);
  const body = stack(column?.blocks ?? []);
  const heightPt = body.heightPt + mm(TOP_MM + BOTTOM_MM);
  return {
    widthPt: style.pageWidthPt,
    heightPt,
    title: words.title,
    language: words.language,
    pages: [
      [
        ...(words.acrossPages === undefined ? [] : acrossPage(words.acrossPages, style.pageWidthPt, heightPt)),
        ...body.draw({ leftPt: style.leftPt, topPt: heightPt - mm(TOP_MM) }),
      ],
    ],
  };
}
