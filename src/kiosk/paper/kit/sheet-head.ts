import { addressWindow } from '#domain/documents/address-window.ts';
import { gap, rule, stack, type Block } from '../layout/block.ts';
import { plain } from '../layout/text.ts';
import { mm, type Drawn } from '../pdf/drawing.ts';
import { INK } from '../pdf/paint.ts';
import { factsBlock } from './facts-block.ts';
import type { DocumentWords } from './parts.ts';
import type { PaperStyle } from './style.ts';

const TOP_MM = 14;
/** Into the window, and beside it: an envelope leaves its letter 5 mm of play. */
const PLAY_MM = 5;
const BELOW_MM = 4;
const ADDRESS_LEADING = { min: 1.08, max: 1.25 } as const;

/**
 * The head of the first page: the caisse, then the facts of the file beside the address, which stands in the window of an
 * envelope. In large print the letters are too large for a window: the address stands under the facts' right.
 */
export function sheetHead(words: DocumentWords, style: PaperStyle, pageHeightPt: number): SheetHead {
  const senderTopPt = pageHeightPt - mm(TOP_MM);
  const sender = senderBlock(words, style);
  const besideTopPt = pageHeightPt - mm(addressWindow.topMm + PLAY_MM - 1);
  const addressLeftPt = words.isLargePrint ? style.leftPt + 0.53 * style.widthPt : mm(addressWindow.leftMm + PLAY_MM);
  const address = addressBlock(words, style, style.leftPt + style.widthPt - addressLeftPt);
  const head = factsBlock(words.head, {
    sizePt: style.smallPt,
    widthPt: (words.isLargePrint ? addressLeftPt : mm(addressWindow.leftMm - PLAY_MM)) - style.leftPt - mm(PLAY_MM),
    leading: style.leading,
  });
  const bottomPt = besideTopPt - Math.max(head.heightPt, address.heightPt) - mm(BELOW_MM);
  const windowBottomPt = pageHeightPt - mm(addressWindow.topMm + addressWindow.heightMm);
  return {
    bottomPt: words.isLargePrint ? bottomPt : Math.min(bottomPt, windowBottomPt),
    draw: () => [
      ...sender.draw({ leftPt: style.leftPt, topPt: senderTopPt }),
      ...head.draw({ leftPt: style.leftPt, topPt: besideTopPt }),
      ...address.draw({ leftPt: addressLeftPt, topPt: besideTopPt }),
    ],
  };
}

interface SheetHead {
  /** Where the document's own text may begin. */
  readonly bottomPt: number;
  readonly draw: () => readonly Drawn[];
}

function senderBlock({ sender }: DocumentWords, style: PaperStyle): Block {
  const { widthPt, leading } = style;
  return stack([
    plain(sender.name, 'bold', { tag: 'P', sizePt: style.bodyPt + 1, widthPt, leading }),
    plain(sender.details, 'medium', { tag: 'P', sizePt: style.smallPt, widthPt, leading }),
    gap(3),
    rule(widthPt, 2, 1.75, INK),
  ]);
}

/**
 * In a window its lines are closer together the more they are, those of a long name counted too, so that eight of them still
 * show.
 */
function addressBlock(
  { recipient, isLargePrint }: DocumentWords,
  { smallPt: sizePt }: PaperStyle,
  widthPt: number,
): Block {
  const set = (leading: number): Block =>
    stack(recipient.map((line) => plain(line, 'medium', { tag: 'P', sizePt, widthPt, leading, hangingPt: sizePt })));
  const { min, max } = ADDRESS_LEADING;
  if (isLargePrint) return set(max);
  const windowPt = mm(addressWindow.heightMm - 2 * PLAY_MM);
  return set(Math.max(min, Math.min(max, windowPt / Math.max(sizePt, set(1).heightPt))));
}
