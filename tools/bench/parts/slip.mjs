import { withBenchPage } from '../bench-pages.mjs';
import { median } from '../statistics.mjs';

const papers = /** @type {const} */ (['ticket80', 'a4']);
/** Warm slips a page draws after its first one. */
const warmSlips = 10;

/** @typedef {{ bench: { drawSlips: (paper: string, warm: number) => Promise<{ cold: number, warm: number[] }> } }} SlipPage */

/**
 * A slip's PDF, from the question to the worker until its bytes are back: the first in a document, with the loading of
 * the worker, then warm. Of the two papers the slower one counts.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureSlip(bench) {
  const seen = await withBenchPage(bench, 'slip', async (page, url) => {
    const byPaper = new Map(
      papers.map((paper) => [paper, { cold: /** @type {number[]} */ ([]), warm: /** @type {number[]} */ ([]) }]),
    );
    for (let run = 0; run < bench.runs; run += 1) {
      for (const [paper, { cold, warm }] of byPaper) {
        await page.goto(url, { waitUntil: 'networkidle' });
        const drawn = await page.evaluate(
          ({ paper, warmSlips }) =>
            /** @type {SlipPage} */ (/** @type {unknown} */ (window)).bench.drawSlips(paper, warmSlips),
          { paper, warmSlips },
        );
        cold.push(drawn.cold);
        warm.push(...drawn.warm);
      }
    }
    return [...byPaper.values()];
  });
  return {
    slipPdfMs: Math.max(...seen.map(({ warm }) => median(warm))),
    slipPdfColdMs: Math.max(...seen.map(({ cold }) => median(cold))),
  };
}
