import type { Page } from '@playwright/test';
import { bringAxe, findViolations, readStructure, ruleSets, type Rules, type RuleSet } from './accessibility.ts';
import { findSizeProblems, fixedPlaces } from './measure.ts';
import { modes, screens, turn, untilSettled, writeMode, type Mode, type ModeName, type ScreenName } from './modes.ts';
import type { Phases } from './phases.ts';
import { putSamples, readPicture } from './pictures.ts';

/** What is looked at in one mode, besides boxes and sizes. */
export interface Look {
  readonly mode: ModeName;
  /** `all` rules where the structure is new; else `layout` instead of `all`. */
  readonly axe?: RuleSet;
  readonly isPictured?: boolean;
  /** Takes the most room: with all at once, or on the smallest screen. */
  readonly isExtreme?: boolean;
}

/** What one mode showed. */
export interface Seen {
  readonly mode: ModeName;
  readonly sizes: readonly string[];
  /** Where keyboard and bar stand. */
  readonly places: readonly string[];
  readonly axe: readonly string[];
  /** Empty where none was asked for. */
  readonly picture: readonly string[];
  readonly ms: Readonly<Record<'view' | 'sizes' | 'axe' | 'picture', number>>;
}

/** Shows the page in one mode after the other on one screen, and looks at each, in one go: the modes are attributes. */
export async function lookAt(
  page: Page,
  screen: ScreenName,
  looks: readonly Look[],
  phases?: Phases,
): Promise<readonly Seen[]> {
  const [first] = looks;
  if (first === undefined) return [];
  await phases?.time('view', () => turn(page, { screen, mode: first.mode }));
  await bringTools(page);
  const orders = looks.map(({ mode, axe, isPictured = false }) => ({
    name: mode,
    mode: { ...modes[mode], pitchMm: screens[screen].pitchMm },
    runOnly: axe === undefined ? undefined : ruleSets[axe === 'all' ? 'layout' : axe],
    isPictured,
  }));
  const seen = await page.evaluate(lookInTurn, { orders, all: ruleSets.all });
  for (const { ms } of seen) {
    for (const phase of ['view', 'sizes', 'axe', 'picture'] as const) phases?.add(phase, ms[phase]);
  }
  return seen;
}

const tools = {
  writeMode,
  untilSettled,
  findSizeProblems,
  fixedPlaces,
  findViolations,
  readStructure,
  putSamples,
  readPicture,
};
/** Each stands alone, so its source is all of it. */
const source = `window.tools = { judged: new Set(), ${Object.entries(tools)
  .map(([name, tool]) => `${name}: ${String(tool)}`)
  .join(', ')} }; 0`;

/** Put in once a document. */
async function bringTools(page: Page): Promise<void> {
  if (await page.evaluate(() => 'tools' in window)) return;
  await bringAxe(page);
  await page.evaluate(source);
}

interface Order {
  readonly name: ModeName;
  readonly mode: Mode & { readonly pitchMm: number };
  readonly runOnly: Rules | undefined;
  readonly isPictured: boolean;
}

/** Runs in the page, with the tools that were put there. */
async function lookInTurn({
  orders,
  all,
}: {
  readonly orders: readonly Order[];
  readonly all: Rules;
}): Promise<Seen[]> {
  const page = (window as unknown as { readonly tools: Tools }).tools;
  const seen: Seen[] = [];
  for (const { name, mode, runOnly, isPictured } of orders) {
    const times = [performance.now()];
    // Touches the page, so that the visitor does not count as gone, however long all this takes.
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    page.writeMode(mode);
    await page.untilSettled();
    times.push(performance.now());
    const sizes = page.findSizeProblems({ pitchMm: mode.pitchMm, mode: name });
    const places = page.fixedPlaces();
    times.push(performance.now());
    const structure = runOnly === undefined ? '' : page.readStructure();
    const axe = runOnly === undefined ? [] : await page.findViolations(page.judged.has(structure) ? runOnly : all);
    page.judged.add(structure);
    times.push(performance.now());
    const putBack = isPictured ? page.putSamples() : undefined;
    const picture = isPictured ? page.readPicture() : [];
    putBack?.();
    times.push(performance.now());
    const took = (index: number): number => (times[index + 1] ?? 0) - (times[index] ?? 0);
    seen.push({
      mode: name,
      sizes,
      places,
      axe,
      picture,
      ms: { view: took(0), sizes: took(1), axe: took(2), picture: took(3) },
    });
  }
  return seen;
}

type Tools = typeof tools & {
  /** Structures that all rules have judged. A mode or a screen may add what scrolls, or take away what has no room. */
  readonly judged: Set<string>;
};
