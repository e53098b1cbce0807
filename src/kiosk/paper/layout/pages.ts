import type { Block } from './block.ts';

/**
 * Puts blocks on as few pages as they need, in order. A block is never cut: what belongs together is one block.
 * @param roomPt height of what a page may hold; a block that is higher stands alone on a page
 */
export function onPages(blocks: readonly Block[], roomPt: number): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let usedPt = 0;
  for (const block of blocks) {
    const page = pages.at(-1);
    if (page && (page.length === 0 || usedPt + block.heightPt <= roomPt)) {
      page.push(block);
      usedPt += block.heightPt;
    } else {
      pages.push([block]);
      usedPt = block.heightPt;
    }
  }
  return pages;
}
