import type { Page } from '@playwright/test';
import { fieldProblems } from './fields.ts';
import { lookAt, type Look } from './look.ts';
import { modes, type ScreenName, type View } from './modes.ts';
import type { Phases } from './phases.ts';
import { areRecorded, differences, isUpdating, nameOf, record, readPictures } from './pictures.ts';

/**
 * 150 % is seen where it is hardest, on the smallest screen. Each list begins with `normal`. axe: all rules once, those of
 * layout in each orientation, those of colours in each contrast, those of sizes wherever sizes change.
 */
const seen: Readonly<Record<ScreenName, readonly Look[]>> = {
  tall32: [
    { mode: 'normal', axe: 'all', isPictured: true },
    { mode: 'dark', axe: 'colour', isPictured: true },
    { mode: 'text200', axe: 'size', isPictured: true },
    { mode: 'reach', axe: 'size', isPictured: true },
    { mode: 'reach200', axe: 'size', isExtreme: true },
  ],
  tall21: [{ mode: 'normal' }, { mode: 'reach', isExtreme: true }],
  wide21: [
    { mode: 'normal', axe: 'all', isPictured: true },
    { mode: 'light', axe: 'colour', isPictured: true },
    { mode: 'text200', axe: 'size', isExtreme: true },
    { mode: 'reach', axe: 'size' },
  ],
  square19: [
    { mode: 'normal', isPictured: true },
    { mode: 'text150', axe: 'size', isExtreme: true },
    { mode: 'text200', axe: 'size' },
    { mode: 'reach' },
    { mode: 'reach200', isExtreme: true },
  ],
};
/** Which views a stop is seen in: all, or each mode and each screen where it is recorded or takes the most room. */
export type Extent = 'every view' | 'recorded and extreme views';

/** How every tour is walked. */
export const own: View = { screen: 'tall32', mode: 'normal' };

/**
 * Looks at the page in these modes on these screens: sizes, what axe finds, and how far words, boxes and colours are
 * from those recorded; records them when asked to. The page is left in the last view.
 *
 * @param recordedAs names the recorded pictures; undefined: what is seen is another on another day, and none is
 * @returns what is wrong, one sentence each
 */
export async function problemsAt(
  page: Page,
  recordedAs: string | undefined,
  phases: Phases,
  extent: Extent,
): Promise<readonly string[]> {
  const found: string[] = [...(await fieldProblems(page))];
  const before = recordedAs === undefined ? {} : readPictures(recordedAs);
  const drawn: Record<string, readonly string[]> = {};
  for (const [screen, allLooks] of Object.entries(seen) as [ScreenName, readonly Look[]][]) {
    const looks = extent === 'every view' ? allLooks : allLooks.filter((look) => look.isPictured || look.isExtreme);
    const shown = await lookAt(page, screen, looks, phases);
    for (const [index, { mode, sizes, axe, places, picture }] of shown.entries()) {
      const view = nameOf({ screen, mode });
      const add = (problems: readonly string[]): number =>
        found.push(...problems.map((problem) => `${view}: ${problem}`));
      add(sizes);
      add(axe);
      if (looks[index]?.isPictured) {
        drawn[view] = picture;
        if (recordedAs !== undefined && areRecorded && !isUpdating) add(differences(before[view] ?? [], picture));
      }
      if (modes[mode].reach || modes[mode].textSize === 100) continue;
      if (places.join('\n') !== shown[0]?.places.join('\n')) add(['keyboard or bar has moved']);
    }
  }
  if (isUpdating && recordedAs !== undefined) record(recordedAs, drawn);
  return found;
}
