import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startGateway } from '../../gateway/start-gateway.mjs';
import { bareFolder } from '../bare-repaint.mjs';
import { firstPage, openProfile, slowDown } from '../browser.mjs';
import { openKiosk } from '../kiosk-page.mjs';
import { serveFolder } from '../static-server.mjs';
import { median, medianRatio } from '../statistics.mjs';

const speeds = [1, 4];

/**
 * What is seen from inside a page, in milliseconds since its navigation began.
 * @typedef {object} Seen
 * @property {Promise<number>} paint first contentful paint
 * @property {Promise<number>} load end of the load event
 * @property {Promise<number>} interactive the kiosk's start button was painted and the page is free to hear it
 * @property {Promise<number>} answered the session's first screen was painted, after a press at `interactive`
 */

/** @typedef {{ benchSeen: Seen }} Watched */

/**
 * A second visit with the gateway stopped, from navigation to paint and to a start button that answers, beside a bare
 * page behind a service worker of its own. Each visit has a browser process of its own; both share one warm profile.
 * @param {import('../run-bench.mjs').Bench} bench
 */
export async function measureColdStart({ runs, chromium, dist, newFolder }) {
  refuseStaticButton(dist);
  const profile = newFolder();
  const addresses = await warmUp(chromium, dist, profile);
  /** @type {Record<string, number>} */
  const figures = {};
  for (const speed of speeds) {
    const { kiosk, bare } = await visits({ chromium, profile, runs, speed, ...addresses });
    Object.assign(figures, {
      [`firstPaintRatio${speed}x`]: medianRatio(
        kiosk.map(({ paint }) => paint),
        bare.map(({ paint }) => paint),
      ),
      [`firstPaintMs${speed}x`]: median(kiosk.map(({ paint }) => paint)),
      [`bareFirstPaintMs${speed}x`]: median(bare.map(({ paint }) => paint)),
      [`interactiveMs${speed}x`]: median(kiosk.map(({ interactive }) => interactive)),
      [`firstAnswerMs${speed}x`]: median(kiosk.map(({ interactive, answered }) => answered - interactive)),
      [`bareLoadMs${speed}x`]: median(bare.map(({ load }) => load)),
      [`interactiveRatio${speed}x`]:
        median(kiosk.map(({ interactive }) => interactive)) / median(bare.map(({ load }) => load)),
    });
  }
  return figures;
}

/** A start button in the static page would be seen before anything can hear it. @param {string} dist */
function refuseStaticButton(dist) {
  if (readFileSync(join(dist, 'kiosk/index.html'), 'utf8').includes('attract-start')) {
    throw new Error('The static page holds the start button now: this part must learn to tell the two apart.');
  }
}

/**
 * First visits, online: the kiosk enrols, both service workers put their files away; then a visit each behind them.
 * @param {string} chromium @param {string} dist @param {string} profile
 */
async function warmUp(chromium, dist, profile) {
  const gateway = await startGateway({ entry: join(dist, 'gateway/main.js') });
  const protection = await protectionOf(`${gateway.url}/borne/`);
  // The page that installs is never measured; it may not run a script of its own behind our policy.
  const bare = await serveFolder(bareFolder, '/', undefined, (file) =>
    file.endsWith('install.html') ? {} : protection,
  );
  const context = await openProfile(chromium, profile);
  try {
    const page = await firstPage(context);
    await openKiosk(page, gateway.url);
    await page.evaluate(untilServed);
    await openKiosk(page, gateway.url);
    await page.waitForLoadState('networkidle');
    await page.goto(`${bare.url}install.html`);
    await page.evaluate(untilServed);
    await page.goto(`${bare.url}index.html`);
  } finally {
    await context.close();
    await bare.stop();
    await gateway.stop();
  }
  return { kioskAddress: `${gateway.url}/borne/`, bareAddress: `${bare.url}index.html` };
}

/**
 * The headers that protect the kiosk's page (P35): the bare page pays for them too.
 * @param {string} address
 * @returns {Promise<Record<string, string>>}
 */
async function protectionOf(address) {
  const { headers } = await fetch(address);
  const names = /^(content-security-policy|cross-origin-|origin-agent-cluster|permissions-policy|referrer-policy|x-)/;
  return Object.fromEntries([...headers].filter(([name]) => names.test(name)));
}

/** In the page: a service worker holds all its files. */
async function untilServed() {
  await navigator.serviceWorker.ready;
}

/** @param {{ chromium: string, profile: string, runs: number, speed: number, kioskAddress: string, bareAddress: string }} all */
async function visits({ chromium, profile, runs, speed, kioskAddress, bareAddress }) {
  /** @type {Awaited<ReturnType<typeof readKiosk>>[]} */
  const kiosk = [];
  /** @type {Awaited<ReturnType<typeof readBare>>[]} */
  const bare = [];
  for (let run = 0; run < runs; run += 1) {
    const visitKiosk = async () => kiosk.push(await visit(chromium, profile, kioskAddress, speed, readKiosk));
    const visitBare = async () => bare.push(await visit(chromium, profile, bareAddress, speed, readBare));
    for (const turn of run % 2 === 0 ? [visitKiosk, visitBare] : [visitBare, visitKiosk]) await turn();
  }
  return { kiosk, bare };
}

/**
 * @template T
 * @param {string} chromium @param {string} profile @param {string} address @param {number} speed
 * @param {() => Promise<T>} read in the page
 */
async function visit(chromium, profile, address, speed, read) {
  const context = await openProfile(chromium, profile);
  try {
    const page = await firstPage(context);
    await page.addInitScript(watch);
    await slowDown(page, speed);
    await page.goto(address, { waitUntil: 'commit' });
    return await page.evaluate(read);
  } finally {
    await context.close();
  }
}

/** In the kiosk's page. */
async function readKiosk() {
  const { paint, interactive, answered } = /** @type {Watched} */ (/** @type {unknown} */ (window)).benchSeen;
  return { paint: await paint, interactive: await interactive, answered: await answered };
}

/** In the bare page. */
async function readBare() {
  const { paint, load } = /** @type {Watched} */ (/** @type {unknown} */ (window)).benchSeen;
  return { paint: await paint, load: await load };
}

/** In each page, before its own scripts. */
function watch() {
  /** Resolves once what stands now is painted and the page hears again. @returns {Promise<number>} */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()));
        port1.start();
        port2.postMessage(undefined);
      });
    });

  /** @param {string} selector @returns {Promise<Element>} */
  const appeared = (selector) =>
    new Promise((resolve) => {
      new MutationObserver((_changes, observer) => {
        const element = document.querySelector(selector);
        if (element === null) return;
        observer.disconnect();
        resolve(element);
      }).observe(document, { childList: true, subtree: true });
    });

  /** @param {Element} element */
  const press = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const finger = {
      bubbles: true,
      isPrimary: true,
      pointerId: 1,
      clientX: left + width / 2,
      clientY: top + height / 2,
    };
    element.dispatchEvent(new PointerEvent('pointerdown', finger));
    element.dispatchEvent(new PointerEvent('pointerup', finger));
  };

  const paint = /** @type {Promise<number>} */ (
    new Promise((resolve) => {
      new PerformanceObserver((list) => {
        const [first] = list.getEntriesByName('first-contentful-paint');
        if (first !== undefined) resolve(first.startTime);
      }).observe({ type: 'paint', buffered: true });
    })
  );
  const load = /** @type {Promise<number>} */ (
    new Promise((resolve) => {
      addEventListener('load', () => {
        setTimeout(() => {
          const [navigation] = performance.getEntriesByType('navigation');
          resolve(/** @type {PerformanceNavigationTiming} */ (navigation).loadEventEnd);
        });
      });
    })
  );
  const button = appeared('.attract-start:not(:disabled)');
  const interactive = button.then(painted);
  const answered = Promise.all([button, interactive]).then(async ([element]) => {
    const screen = appeared('.screen');
    press(element);
    await screen;
    return painted();
  });
  Object.assign(window, { benchSeen: { paint, load, interactive, answered } });
}
