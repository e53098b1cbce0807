import type { Page } from '@playwright/test';

/** A real screen: size in CSS pixels and the width of one of them. */
export interface RealScreen {
  readonly width: number;
  readonly height: number;
  readonly pitchMm: number;
}

/** The screens that sites have (docs/requirements.md#screens-and-durations). */
export const screens = {
  tall32: { width: 1080, height: 1920, pitchMm: 0.364 },
  tall21: { width: 1080, height: 1920, pitchMm: 0.248 },
  wide21: { width: 1920, height: 1080, pitchMm: 0.248 },
  square19: { width: 1280, height: 1024, pitchMm: 0.294 },
} as const satisfies Readonly<Record<string, RealScreen>>;
export type ScreenName = keyof typeof screens;

/** What the comfort panel changes on the page. */
export interface Mode {
  readonly textSize: 100 | 150 | 200;
  readonly contrast: 'normal' | 'dark-on-light' | 'light-on-dark';
  readonly reach: boolean;
}

const normal: Mode = { textSize: 100, contrast: 'normal', reach: false };

export const modes = {
  normal,
  dark: { ...normal, contrast: 'dark-on-light' },
  light: { ...normal, contrast: 'light-on-dark' },
  text150: { ...normal, textSize: 150 },
  text200: { ...normal, textSize: 200 },
  reach: { ...normal, reach: true },
  reach200: { ...normal, textSize: 200, reach: true },
} as const satisfies Readonly<Record<string, Mode>>;
export type ModeName = keyof typeof modes;

/** One way to see a stop. */
export interface View {
  readonly screen: ScreenName;
  readonly mode: ModeName;
}

/** Shows the page in this view, without motion, once layout has settled. */
export async function show(page: Page, view: View): Promise<void> {
  await turn(page, view);
  await settle(page);
}

/**
 * Writes the mode, then gives the window the size of this screen: between the two what fits one screen could seem to
 * overflow the other.
 */
export async function turn(page: Page, { screen, mode }: View): Promise<void> {
  const { width, height, pitchMm } = screens[screen];
  await page.evaluate(writeMode, { ...modes[mode], pitchMm });
  const now = page.viewportSize();
  if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height });
}

/** What the comfort effect writes. Runs in the page, so it stands alone. */
export function writeMode({ textSize, contrast, reach, pitchMm }: Mode & { readonly pitchMm: number }): void {
  const root = document.documentElement;
  root.dataset['textSize'] = String(textSize);
  root.dataset['contrast'] = contrast;
  root.dataset['reach'] = reach ? 'on' : 'off';
  root.dataset['motion'] = 'off';
  root.style.setProperty('--pitch-mm', String(pitchMm));
}

/** Waits until layout has settled. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(untilSettled);
}

/**
 * What follows a change of mode comes frame by frame: render, measure, render again; an effect may let one frame pass.
 * So it has come when two frames in a row changed nothing. Runs in the page, so it stands alone.
 */
export async function untilSettled(): Promise<void> {
  let quietFrames = 0;
  const changes = new MutationObserver(() => (quietFrames = -1));
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  while (quietFrames < 2) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    quietFrames += 1;
  }
  changes.disconnect();
}
