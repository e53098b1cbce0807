import { bareRepaintMs } from '../bare-repaint.mjs';
import { slowDown } from '../browser.mjs';
import { leaveFarewell, touch, untilAttract } from '../kiosk-page.mjs';
import { withKiosk } from '../kiosk-terminal.mjs';
import { percentile } from '../statistics.mjs';
import { transitionsSeen, untilTransitions, watchTransitions } from '../transitions.mjs';

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

/** @typedef {import('../transitions.mjs').Transition} Transition */

/**
 * From the touch (as the browser stamps it) to the next screen on the glass, six times slower than this machine.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureNextScreen(bench) {
  const { seen: transitions, bareMs } = await withKiosk(bench, watchTransitions, async (page) => {
    await slowDown(page, speed);
    /** @type {Transition[]} */
    const seen = [];
    for (let run = 0; run < bench.runs; run += 1) {
      seen.push(...(await walk(page)));
      await leaveFarewell(page);
    }
    return { seen, bareMs: await bareRepaintMs(page) };
  });
  tellSlowest(transitions);
  const times = transitions.map(({ ms }) => ms);
  return {
    nextScreenP50Ms: percentile(times, 0.5),
    nextScreenP99Ms: percentile(times, 0.99),
    nextScreenCount: times.length,
    bareRepaintMs6x: bareMs,
    nextScreenRatio: percentile(times, 0.99) / bareMs,
  };
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
    await untilTransitions(page, index + 1, step);
  }
  return transitionsSeen(page);
}

/** @param {import('playwright').Page} page @param {string} characters */
async function type(page, characters) {
  let previous = '';
  for (const character of characters) {
    if (character === previous) await page.waitForTimeout(sameKeyMs);
    await page.getByRole('button', { name: character, exact: true }).tap();
    previous = character;
  }
}

/** @param {readonly Transition[]} transitions */
function tellSlowest(transitions) {
  const slowest = [...transitions].sort((a, b) => b.ms - a.ms).slice(0, 5);
  for (const { from, to, ms } of slowest) console.error(`  ${ms.toFixed(0)} ms ${from} → ${to}`);
}
