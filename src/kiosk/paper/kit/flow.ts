import { gap, type Block } from '../layout/block.ts';

/** A part of the column of text, which goes on over pages where it does not fit on one. */
export interface FlowItem {
  /** White above it, unless it begins a page. */
  readonly gapPt: number;
  /** The least room in which it can begin. */
  readonly beginsInPt: number;
  /** It stands on the page on which the next part begins. */
  readonly keepsWithNext: boolean;
  /** As much of it as the room holds, and what is left. `isTop`: it begins a page. */
  readonly take: (roomPt: number, isTop: boolean) => { readonly block: Block; readonly rest: FlowItem | undefined };
}

/** A part that is never cut. */
export function solid(block: Block, { gapPt, keepsWithNext = false }: Partial<FlowItem> & { gapPt: number }): FlowItem {
  return { gapPt, beginsInPt: block.heightPt, keepsWithNext, take: () => ({ block, rest: undefined }) };
}

/** The blocks of one page, from top to bottom, and the height that they take. */
export interface PageColumn {
  readonly blocks: readonly Block[];
  readonly usedPt: number;
}

/**
 * Puts parts on as few pages as they need, in order. A part that keeps with the next one moves with it; one that is higher
 * than a page begins a page.
 * @param roomOf height of what a page may hold, by its number from 0
 */
export function paginate(items: readonly FlowItem[], roomOf: (page: number) => number): readonly PageColumn[] {
  const pages: { blocks: Block[]; usedPt: number }[] = [{ blocks: [], usedPt: 0 }];
  const waiting = [...items];
  for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
    const page = pages.at(-1);
    if (page === undefined) break;
    const isTop = page.blocks.length === 0;
    const roomPt = roomOf(pages.length - 1) - page.usedPt;
    if (!isTop && item.gapPt + heightKeptTogether([item, ...waiting]) > roomPt) {
      pages.push({ blocks: [], usedPt: 0 });
      waiting.unshift(item);
      continue;
    }
    const gapPt = isTop ? 0 : item.gapPt;
    const { block, rest } = item.take(roomPt - gapPt, isTop);
    if (gapPt > 0) page.blocks.push(gap(gapPt));
    page.blocks.push(block);
    page.usedPt += gapPt + block.heightPt;
    if (rest !== undefined) {
      pages.push({ blocks: [], usedPt: 0 });
      waiting.unshift(rest);
    }
  }
  return pages;
}

/** Height of the first part and of those that it keeps with, each as far as it must begin. */
function heightKeptTogether([first, second, ...others]: readonly FlowItem[]): number {
  if (first === undefined) return 0;
  if (!first.keepsWithNext || second === undefined) return first.beginsInPt;
  return first.beginsInPt + second.gapPt + heightKeptTogether([second, ...others]);
}
