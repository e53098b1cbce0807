/** @typedef {{ from: string, to: string, ms: number }} Transition */
/** @typedef {{ benchTransitions: Transition[] }} Watched */

/** @param {import('playwright').Page} page @returns {Promise<Transition[]>} those of this document */
export function transitionsSeen(page) {
  return page.evaluate(() => /** @type {Watched} */ (/** @type {unknown} */ (window)).benchTransitions);
}

/** @param {import('playwright').Page} page @param {number} count @param {unknown} step the last touch, to be named when nothing came of it */
export async function untilTransitions(page, count, step) {
  const isSeen = (/** @type {number} */ least) =>
    /** @type {Watched} */ (/** @type {unknown} */ (window)).benchTransitions.length >= least;
  try {
    await page.waitForFunction(isSeen, count, { polling: 100, timeout: 10_000 });
  } catch (cause) {
    throw new Error(`No other screen came after ${JSON.stringify(step)}.`, { cause });
  }
}

/** In the page: notes each touch that brings another screen, and when that one was painted. */
export function watchTransitions() {
  /** @type {Transition[]} */
  const transitions = [];
  /** @type {{ from: string, at: number } | undefined} */
  let touched;

  const shown = () => {
    if (document.querySelector('.cover') !== null) return 'cover';
    const screen = document.querySelector('[data-screen]')?.getAttribute('data-screen') ?? 'attract';
    return document.querySelector('dialog') === null ? screen : `${screen} + dialog`;
  };
  window.addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      touched = { from: shown(), at: timeStamp };
    },
    { capture: true },
  );
  new MutationObserver(() => {
    const to = shown();
    if (touched === undefined || touched.from === to) return;
    const { from, at } = touched;
    touched = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => transitions.push({ from, to, ms: performance.now() - at }));
      port1.start();
      port2.postMessage(undefined);
    });
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-screen', 'open'] });
  Object.assign(window, { benchTransitions: transitions });
}
