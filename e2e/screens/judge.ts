import type { Page } from '@playwright/test';
import { axeProblems } from './accessibility.ts';
import { fieldProblems } from './fields.ts';
import { fixedPlaces, sizeProblems } from './measure.ts';
import { modes, screens, show, views, type View } from './modes.ts';
import { areRecorded, differences, isUpdating, nameOf, picture, record, recorded, withSamples } from './pictures.ts';

/** Every stop is seen in all of these; 150 % where it is hardest, on the smallest screen. */
const seen = [
  ...views(['tall32'], ['normal', 'dark', 'text200', 'reach', 'reach200']),
  ...views(['tall21'], ['normal', 'reach']),
  ...views(['wide21'], ['normal', 'light', 'text200', 'reach']),
  ...views(['square19'], ['normal', 'text150', 'text200', 'reach', 'reach200']),
];
const judged = new Set(
  [
    ...views(['tall32'], ['normal', 'dark', 'text200', 'reach']),
    ...views(['wide21'], ['normal', 'light', 'text200', 'reach']),
  ].map(nameOf),
);
const pictured = new Set(
  [
    ...views(['tall32'], ['normal', 'dark', 'text200', 'reach']),
    ...views(['wide21'], ['normal', 'light']),
    ...views(['square19'], ['normal']),
  ].map(nameOf),
);
/** How every tour is walked. */
export const own: View = { screen: 'tall32', mode: 'normal' };

/**
 * Looks at the page in every mode on every screen: sizes, what axe finds, and how far words, boxes and colours are
 * from those recorded; records them when asked to. The page is left in the last view.
 *
 * @param stop names the recorded pictures
 * @returns what is wrong, one sentence each
 */
export async function problemsAt(page: Page, stop: string): Promise<readonly string[]> {
  const found: string[] = [...(await fieldProblems(page))];
  const before = recorded(stop);
  const drawn: Record<string, readonly string[]> = {};
  let places: readonly string[] = [];
  for (const view of seen) {
    const name = nameOf(view);
    const add = (problems: readonly string[]): number =>
      found.push(...problems.map((problem) => `${name}: ${problem}`));
    await show(page, view);
    add(await sizeProblems(page, { pitchMm: screens[view.screen].pitchMm, mode: view.mode }));
    if (judged.has(name)) add(await axeProblems(page));
    if (pictured.has(name)) {
      // Turning the screen draws it anew, with the true values.
      const putBack = await withSamples(page);
      const now = await picture(page);
      await putBack();
      drawn[name] = now;
      if (areRecorded && !isUpdating) add(differences(before[name] ?? [], now));
    }
    if (modes[view.mode].reach) continue;
    const now = await fixedPlaces(page);
    if (view.mode === 'normal') places = now;
    else if (modes[view.mode].textSize > 100 && now.join('\n') !== places.join('\n'))
      add(['keyboard or bar has moved']);
  }
  if (isUpdating) record(stop, drawn);
  return found;
}
