import { leaveFarewell, quit, startSession } from '../kiosk-page.mjs';
import { withKiosk } from '../kiosk-terminal.mjs';
import { median } from '../statistics.mjs';

const early = 20;
const late = 200;

/**
 * The page's heap after many sessions beside its heap after a few: what one visitor leaves in memory adds up. The
 * sessions are run once; the heap is read several times.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureHeap(bench) {
  return withKiosk(
    bench,
    () => undefined,
    async (page) => {
      const session = await page.context().newCDPSession(page);
      const read = () => heapBytes(page, session, bench.runs);
      await visits(page, early);
      const before = await read();
      await visits(page, late - early);
      const after = await read();
      return { heapGrowthRatio: after / before, heapMb: after / 1e6 };
    },
  );
}

/** @param {import('playwright').Page} page @param {number} count */
async function visits(page, count) {
  for (let visit = 0; visit < count; visit += 1) {
    await startSession(page);
    await quit(page);
    await leaveFarewell(page);
  }
}

/** @param {import('playwright').Page} page @param {import('playwright').CDPSession} session @param {number} times */
async function heapBytes(page, session, times) {
  await page.waitForLoadState('networkidle');
  const readings = [];
  for (let reading = 0; reading < times; reading += 1) {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    readings.push(usedSize);
  }
  return median(readings);
}
