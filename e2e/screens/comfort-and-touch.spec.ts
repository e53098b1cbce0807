import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { toulouseRiquet } from '#kiosk-config/sites/toulouse-riquet.ts';
import { camille, type Kiosk } from '../support/kiosk.ts';
import { sizeProblems } from './measure.ts';
import { settle } from './modes.ts';
import { expect, test } from './stage.ts';

test.describe.configure({ mode: 'parallel' });
// Touches meet what moves.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

/** WCAG 1.4.12, as a visitor's own style sheet would set it. */
const spaced = `*:not(svg, svg *, .entry-drawing *, .field-input) {
  line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

test('A43 wider text spacing loses nothing, A40 nothing moves for who wants no motion, A50 settings end with the session', async ({
  page,
  gateway,
  kiosk,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  expect(await spacingProblems(page), 'attract').toEqual([]);
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await kiosk.expectTitle('Que voulez-vous faire ?');
  expect(await movingParts(page), 'prefers-reduced-motion').toEqual([]);
  expect(await spacingProblems(page), 'home').toEqual([]);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await movingParts(page), 'motion is on unless one asks').not.toEqual([]);
  await kiosk.press('Confort');
  await kiosk.press('Très grande');
  await kiosk.press('Blanc sur noir');
  await page.getByRole('switch', { name: /^Animations/ }).click();
  await page.getByRole('switch', { name: /^Commandes en bas/ }).click();
  await kiosk.press('J’ai fini mes réglages');
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-text-size', '200');
  await expect(root).toHaveAttribute('data-contrast', 'light-on-dark');
  await expect(root).toHaveAttribute('data-reach', 'on');
  await expect(root).toHaveAttribute('data-motion', 'off');
  expect(await movingParts(page), 'the kiosk’s own « Animations : Non »').toEqual([]);
  await kiosk.quit();
  await kiosk.waitForAttract();
  await expect(root).toHaveAttribute('data-text-size', '100');
  await expect(root).toHaveAttribute('data-contrast', 'normal');
  await expect(root).toHaveAttribute('data-reach', 'off');
  await expect(root).toHaveAttribute('data-motion', 'on');
});

test('A26 a double tap types once, a tap in the gap types nothing, and focus and caret stay in the field', async ({
  page,
  gateway,
  kiosk,
}) => {
  await kiosk.open(gateway.url);
  await kiosk.waitForOnline();
  await comeToNir(kiosk);
  const field = page.getByRole('textbox');
  const key = page.getByRole('button', { name: '1', exact: true });
  const box = await boxOf(page, '1');
  const next = await boxOf(page, '2');
  await page.mouse.dblclick(box.x + 20, box.y + 20);
  // The place between two groups follows the first digit.
  await expect(field).toHaveValue(/^1\s$/);
  await expect(field).toBeFocused();
  await page.mouse.click((box.x + box.width + next.x) / 2, box.y + box.height / 2);
  await expect(field).toHaveValue(/^1\s$/);
  await expect(field, 'a tap between the keys leaves the focus').toBeFocused();
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(2);
  expect(await spacingProblems(page), 'A43 on a question').toEqual([]);
  await expect(key).toBeVisible();
  await field.fill(camille.nir);
  await kiosk.press('Continuer');
  await kiosk.expectTitle('Votre nom de naissance');
  await kiosk.type('LE');
  await kiosk.press(/Accents|accentuées/);
  await expect(page.getByRole('textbox'), 'another page of keys leaves the focus').toBeFocused();
  await kiosk.type('É');
  await expect(page.getByRole('textbox')).toHaveValue('LEÉ');
  await expect(page.getByRole('textbox')).toBeFocused();
  expect(await page.getByRole('textbox').evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(3);
});

for (const sounds of [true, false]) {
  test(`A12 A27 the idle warning is seen, and ${sounds ? 'heard where the site wants sounds' : 'silent where it wants none'}`, async ({
    page,
    kiosk,
    firstDayGateway,
  }, testInfo) => {
    const sites = testInfo.outputPath('sites.json');
    writeFileSync(sites, JSON.stringify({ [toulouseRiquet.siteId]: { sounds } }));
    const gateway = await firstDayGateway({ SITES_FILE: sites });
    // What the loudspeaker is given: each note from its start, each output until it is closed.
    await page.addInitScript(() => {
      const heard = { notes: 0, closed: 0 };
      Object.assign(window, { heard });
      const { start } = OscillatorNode.prototype;
      OscillatorNode.prototype.start = function note(...at) {
        heard.notes += 1;
        return start.apply(this, at);
      };
      const { close } = AudioContext.prototype;
      AudioContext.prototype.close = function end() {
        heard.closed += 1;
        return close.apply(this);
      };
    });
    const heard = (): Promise<unknown> => page.evaluate(() => (window as unknown as { readonly heard: unknown }).heard);
    await page.clock.install();
    await kiosk.open(gateway.url);
    await kiosk.start();
    await kiosk.expectTitle('Quelle caisse vous concerne ?');
    const { idleReadingMs, warningMs } = toulouseRiquet.timings;
    await page.clock.fastForward(idleReadingMs - warningMs + 1_000);
    await expect(page.getByRole('alertdialog', { name: 'Êtes-vous toujours là ?' })).toBeVisible();
    expect(await heard()).toEqual({ notes: sounds ? 2 : 0, closed: 0 });
    await kiosk.press('Je suis toujours là');
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await expect.poll(heard, 'the sound ends with its warning').toEqual({
      notes: sounds ? 2 : 0,
      closed: sounds ? 1 : 0,
    });
  });
}

async function comeToNir(kiosk: Kiosk): Promise<void> {
  await kiosk.start();
  await kiosk.chooseCaisse('cpam-31');
  await kiosk.chooseService('provisionalCode');
  await kiosk.press('Commencer');
  await kiosk.page.locator('[data-choice="declared"]').click();
  await kiosk.expectTitle('Votre numéro de sécurité sociale');
  await kiosk.page.getByRole('textbox').focus();
}

async function boxOf(
  page: Page,
  name: string,
): Promise<{ readonly x: number; readonly y: number; readonly width: number; readonly height: number }> {
  const box = await page.getByRole('button', { name, exact: true }).boundingBox();
  if (box === null) throw new Error(`no key ${name}`);
  return box;
}

/** What is lost or hidden while the text stands wider; then it stands as before. */
async function spacingProblems(page: Page): Promise<readonly string[]> {
  // Put in by the test's own channel: the page's policy allows no inline style.
  const sheet = await page.evaluateHandle((css) => {
    const added = new CSSStyleSheet();
    added.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, added];
    return added;
  }, spaced);
  await settle(page);
  const problems = await sizeProblems(page, { pitchMm: 0.364, mode: 'text150' });
  await page.evaluate((added) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== added);
  }, sheet);
  await settle(page);
  return problems;
}

/** Elements that would move when they come or change. */
async function movingParts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const animates = animationName !== 'none' && Number.parseFloat(animationDuration) > 0;
        return animates || transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0);
      })
      .map((element) => element.className),
  );
}
