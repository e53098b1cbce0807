import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { axeProblems } from './accessibility.ts';
import { fixedPlaces, sizeProblems } from './measure.ts';
import { modes, screens, show, views, type View } from './modes.ts';
import { differences, isUpdating, nameOf, paint, painted, paintedBy, paintedView, picture, record, recorded, withSamples } from './pictures.ts';
import { expect, test } from './stage.ts';
import { tours } from './tours.ts';

/** Every stop is seen in all of these. */
const seen = [
  ...views(['tall32'], ['normal', 'dark', 'text150', 'text200', 'reach', 'reach200']),
  ...views(['tall21'], ['normal', 'reach']),
  ...views(['wide21'], ['normal', 'light', 'text200', 'reach']),
  ...views(['square19'], ['normal', 'text150', 'text200', 'reach', 'reach200']),
];
const judged = new Set(
  [...views(['tall32'], ['normal', 'dark', 'text200', 'reach']), ...views(['wide21'], ['normal', 'light', 'text200', 'reach'])].map(nameOf),
);
const pictured = new Set(
  [...views(['tall32'], ['normal', 'dark', 'text200', 'reach']), ...views(['wide21'], ['normal', 'light']), ...views(['square19'], ['normal'])].map(nameOf),
);
/** How every tour is walked. */
const own: View = { screen: 'tall32', mode: 'normal' };

test.describe.configure({ mode: 'parallel' });

for (const tour of tours) {
  test(`A17 A18 A19 A20 A22 A23 A42 P42 every stop of « ${tour.name} » has its sizes, its looks and nothing for axe to find, in every mode`, async ({
    kiosk,
    gateway,
  }, testInfo) => {
    test.setTimeout(150_000);
    const { page } = kiosk;
    const comparesPixels = paintedBy(page.context().browser()?.version() ?? '');
    if (!comparesPixels) testInfo.annotations.push({ type: 'pixels', description: 'another browser: words, boxes and colours are compared' });
    await tour.walk({ kiosk, gateway }, async (stop) => {
      expect.soft(await problemsAt(page, stop), stop).toEqual([]);
      await show(page, own);
      if (!painted.has(stop)) return;
      const putBack = await withSamples(page);
      await comparePixels(page, stop, comparesPixels);
      await putBack();
    });
  });
}

async function problemsAt(page: Page, stop: string): Promise<readonly string[]> {
  const found: string[] = [];
  const before = recorded(stop);
  const drawn: Record<string, readonly string[]> = {};
  let places: readonly string[] = [];
  for (const view of seen) {
    const name = nameOf(view);
    const add = (problems: readonly string[]): number => found.push(...problems.map((problem) => `${name}: ${problem}`));
    await show(page, view);
    add(await sizeProblems(page, { pitchMm: screens[view.screen].pitchMm, mode: view.mode }));
    if (judged.has(name)) add(await axeProblems(page));
    if (pictured.has(name)) {
      // Turning the screen draws it anew, with the true values.
      const putBack = await withSamples(page);
      const now = await picture(page);
      await putBack();
      drawn[name] = now;
      if (!isUpdating) add(differences(before[name] ?? [], now));
    }
    if (modes[view.mode].reach) continue;
    const now = await fixedPlaces(page);
    if (view.mode === 'normal') places = now;
    else if (modes[view.mode].textSize > 100 && now.join('\n') !== places.join('\n')) add(['keyboard or bar has moved']);
  }
  if (isUpdating) record(stop, drawn);
  return found;
}

async function comparePixels(page: Page, stop: string, compares: boolean): Promise<void> {
  if (isUpdating) await paint(page, stop);
  else if (compares) {
    expect(existsSync(fileURLToPath(new URL(`./pictures/${stop}.png`, import.meta.url))), `${stop} was painted`).toBe(true);
    await expect.soft(page, `${stop} on ${nameOf(paintedView)}`).toHaveScreenshot(`${stop}.png`, { maxDiffPixelRatio: 0.01, animations: 'disabled', caret: 'hide', scale: 'css' });
  }
}
