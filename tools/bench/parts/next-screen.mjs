// @ts-check
import { slowDown } from '../browser.mjs';
import { leaveFarewell, touch, untilAttract } from '../kiosk-page.mjs';
import { withKiosk } from '../kiosk-terminal.mjs';
import { percentile } from '../statistics.mjs';

const speed = 6;

/** What a visitor touches, on a tour through both journeys; each touch brings another screen or opens a dialog. */
const tour = [
  '.attract-start',
  '[data-tile="caf-31"]',
  '[data-tile="provisionalCode"]',
  '[data-bar="comfort"]',
  'dialog .button-primary',
  { press: 'Commencer' },
  '[data-choice="declared"]',
  '[data-bar="back"]',
  '[data-choice="card"]',
  '[data-bar="back"]',
  '[data-bar="back"]',
  '[data-bar="back"]',
  '[data-tile="codeUse"]',
  { press: 'Commencer' },
  { type: '2820631991990', press: 'Continuer' },
  { type: '14061982', press: 'Continuer' },
  '[data-bar="back"]',
  '[data-bar="agent"]',
  'dialog .button:last-child',
  '[data-bar="quit"]',
];

/** The same key counts twice only after a while (A26). */
const sameKeyMs = 600;

/** @typedef {{ from: string, to: string, ms: number }} Transition */
/** @typedef {{ benchTransitions: Transition[] }} Watched */

/**
 * From the touch (as the browser stamps it) to the next screen on the glass, six times slower than this machine.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureNextScreen(bench) {
  const transitions = await withKiosk(bench, watch, async (page) => {
    await slowDown(page, speed);
    const seen = [];
    for (let run = 0; run < bench.runs; run += 1) {
      seen.push(...(await walk(page)));
      await leaveFarewell(page);
    }
    return seen;
  });
  tellSlowest(transitions);
  const times = transitions.map(({ ms }) => ms);
  return { nextScreenP50Ms: percentile(times, 0.5), nextScreenP99Ms: percentile(times, 0.99), nextScreenCount: times.length };
}

/** @param {import('playwright').Page} page @returns {Promise<Transition[]>} */
async function walk(page) {
  await untilAttract(page);
  // A visitor meets a terminal at rest.
  await page.waitForLoadState('networkidle');
  for (const [index, step] of tour.entries()) {
    if (typeof step === 'string') await touch(page, step);
    else {
      await type(page, step.type ?? '');
      await page.getByRole('button', { name: step.press, exact: true }).tap();
    }
    await untilSeen(page, index + 1, step);
  }
  return page.evaluate(() => /** @type {Watched} */ (/** @type {unknown} */ (window)).benchTransitions);
}

/** @param {import('playwright').Page} page @param {number} count @param {unknown} step the last touch, to be named when nothing came of it */
async function untilSeen(page, count, step) {
  const isSeen = (/** @type {number} */ least) => /** @type {Watched} */ (/** @type {unknown} */ (window)).benchTransitions.length >= least;
  try {
    await page.waitForFunction(isSeen, count, { polling: 100, timeout: 10_000 });
  } catch (cause) {
    throw new Error(`No other screen came after ${JSON.stringify(step)}.`, { cause });
  }
}

/** @param {import('playwright').Page} page @param {string} characters */
async function type(page, characters) {
  let former = '';
  for (const character of characters) {
    if (character === former) await page.waitForTimeout(sameKeyMs);
    await page.getByRole('button', { name: character, exact: true }).tap();
    former = character;
  }
}

/** @param {readonly Transition[]} transitions */
function tellSlowest(transitions) {
  const slowest = [...transitions].sort((a, b) => b.ms - a.ms).slice(0, 5);
  for (const { from, to, ms } of slowest) console.error(`  ${ms.toFixed(0)} ms ${from} → ${to}`);
}

/** In the page: notes each touch that brings another screen, and when that one was painted. */
function watch() {
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
