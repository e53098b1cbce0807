import { bareRepaintMs } from '../bare-repaint.mjs';
import { leaveFarewell, quit, startSession, touch } from '../kiosk-page.mjs';
import { withKiosk } from '../kiosk-terminal.mjs';
import { percentile } from '../statistics.mjs';
import { watchTransitions } from '../transitions.mjs';

/** How far visitors come before they quit: each run goes through all of them. */
const depths = [
  [],
  ['[data-tile="caf-31"]'],
  ['[data-tile="cpam-31"]', '[data-tile="codeUse"]'],
  ['[data-tile="caf-31"]', '[data-tile="provisionalCode"]', '[data-bar="comfort"]', 'dialog .button-primary'],
];

/** @typedef {{ benchWipe: Promise<number> }} Watched */

/**
 * From the touch on « Quitter » until the cover is painted and the wipe has checked its places, whichever comes last.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureWipe(bench) {
  const { times, bareMs } = await withKiosk(bench, watch, async (page) => {
    /** @type {number[]} */
    const seen = [];
    for (let run = 0; run < bench.runs; run += 1) {
      for (const depth of depths) {
        await startSession(page);
        for (const control of depth) await touch(page, control);
        await quit(page);
        seen.push(await page.evaluate(() => /** @type {Watched} */ (/** @type {unknown} */ (window)).benchWipe));
        await leaveFarewell(page);
      }
    }
    await page.addInitScript(watchTransitions);
    return { times: seen, bareMs: await bareRepaintMs(page) };
  });
  return {
    wipeP50Ms: percentile(times, 0.5),
    wipeP99Ms: percentile(times, 0.99),
    bareRepaintMs1x: bareMs,
    wipeRatio: percentile(times, 0.99) / bareMs,
  };
}

/** In the page. The kiosk marks the moment its check came out clean: `borne:wiped` (the one at boot is before the touch). */
function watch() {
  /** @type {Promise<number>} */
  const touched = new Promise((resolve) => {
    window.addEventListener(
      'pointerup',
      ({ target, timeStamp }) => {
        if (target instanceof Element && target.closest('[data-bar="quit"]') !== null) resolve(timeStamp);
      },
      { capture: true },
    );
  });
  /** @type {Promise<number>} */
  const covered = new Promise((resolve) => {
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('.cover') === null) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(undefined);
      });
    }).observe(document, { childList: true, subtree: true });
  });
  /** @param {number} after @returns {Promise<number>} */
  const wiped = (after) =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const mark = list.getEntriesByName('borne:wiped').find(({ startTime }) => startTime > after);
        if (mark !== undefined) resolve(mark.startTime);
      }).observe({ type: 'mark', buffered: true });
    });
  const benchWipe = touched.then(async (start) => Math.max(await covered, await wiped(start)) - start);
  Object.assign(window, { benchWipe });
}
