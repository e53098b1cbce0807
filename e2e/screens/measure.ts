import type { Page } from '@playwright/test';
import type { ModeName } from './modes.ts';

/** Bounds that the design states, for one view. */
export interface Bounds {
  readonly pitchMm: number;
  readonly mode: ModeName;
}

/** What is wrong with the boxes on screen, one sentence each; nothing when all is right. */
export async function sizeProblems(page: Page, bounds: Bounds): Promise<readonly string[]> {
  return page.evaluate(findSizeProblems, bounds);
}

/** Where keyboard keys and bar buttons stand: the same in every text size. Runs in the page, so it stands alone. */
export function fixedPlaces(): string[] {
  return [...document.querySelectorAll('.key, .bar-button')].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x, y, width, height].map(Math.round).join(' ');
  });
}

/** Runs in the page, so it stands alone. */
export function findSizeProblems({ pitchMm, mode }: Bounds): string[] {
  const problems: string[] = [];
  const touchMm = 20;
  const gapMm = 3;
  const minPx = 44;
  /** Height of this typeface's capitals, as a share of its size. */
  const capital = 0.668;
  const isReach = mode === 'reach' || mode === 'reach200';
  const isLarge = mode === 'text200' || mode === 'reach200';
  const isPlainSize = mode === 'normal' || mode === 'dark' || mode === 'light' || mode === 'reach';
  const { innerWidth: width, innerHeight: height } = window;
  const isPortrait = height > width;
  /** The line of the design (`--reach-start`); the heading above it is only read. */
  const reachLine = (isPortrait ? 0.45 : 0.34) * height;
  const root: Element = document.querySelector('dialog[open]') ?? document.body;

  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const nameOf = (element: Element): string =>
    `« ${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)} »`;
  const isHidden = (element: Element): boolean =>
    !element.checkVisibility({ visibilityProperty: true }) ||
    element.closest('.visually-hidden, [hidden]') !== null ||
    getComputedStyle(element).clipPath === 'inset(50%)';
  const mm = (px: number): number => px * pitchMm;
  const cut = (box: Box, by: Box): Box => ({
    left: Math.max(box.left, by.left),
    top: Math.max(box.top, by.top),
    right: Math.min(box.right, by.right),
    bottom: Math.min(box.bottom, by.bottom),
  });
  /** The part of it that is seen: what scrolls is cut by its view. */
  const seen = (element: Element): Box => {
    const whole = element.getBoundingClientRect();
    const view = element.parentElement?.closest('.scroll-view');
    return view ? cut(whole, view.getBoundingClientRect()) : whole;
  };
  const isWhole = (element: Element): boolean => {
    const whole = element.getBoundingClientRect();
    const part = seen(element);
    return part.bottom - part.top > whole.height - 1 && part.right - part.left > whole.width - 1;
  };

  const touched = [...root.querySelectorAll('button, a[href], input, [role="button"]')].filter(
    (element) => !isHidden(element) && !element.closest('[aria-hidden="true"]'),
  );
  const buttons = touched.filter((element) => !(element instanceof HTMLInputElement));
  for (const element of touched) {
    const { width: across, height: tall } = element.getBoundingClientRect();
    if (Math.min(across, tall) < minPx - 0.5)
      problems.push(`${nameOf(element)} is under ${minPx} px: ${across} × ${tall}`);
  }
  for (const button of buttons) {
    const box = button.getBoundingClientRect();
    if (Math.min(mm(box.width), mm(box.height)) < touchMm - 0.05)
      problems.push(`${nameOf(button)} is ${mm(box.width).toFixed(1)} × ${mm(box.height).toFixed(1)} mm`);
    if (box.left < -0.5 || box.right > width + 0.5) problems.push(`${nameOf(button)} leaves the screen sideways`);
    if (!button.closest('.scroll-view') && (box.top < -0.5 || box.bottom > height + 0.5))
      problems.push(`${nameOf(button)} leaves the screen`);
    const part = seen(button);
    if (isReach && part.bottom - part.top > 1 && part.top < reachLine - 1)
      problems.push(`${nameOf(button)} stands above the reach line: ${part.top.toFixed(0)} of ${reachLine.toFixed(0)}`);
  }
  const places = buttons
    .map((button) => ({ button, box: seen(button), whole: isWhole(button) }))
    .filter(({ box }) => box.bottom - box.top > 1 && box.right - box.left > 1);
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      const across = Math.max(one.box.left - other.box.right, other.box.left - one.box.right, 0);
      const down = Math.max(one.box.top - other.box.bottom, other.box.top - one.box.bottom, 0);
      const apart = Math.hypot(across, down);
      if (mm(apart) < gapMm - 0.15)
        problems.push(`${nameOf(one.button)} and ${nameOf(other.button)} are ${mm(apart).toFixed(1)} mm apart`);
    }
  }

  if (isPlainSize) {
    // The demonstration's own list of cards is no part of the service, and an agent's list of records has any length:
    // in the low zone they may scroll.
    const lists =
      isReach && root.querySelector('.demonstration, [data-screen="staff.records"]') ? '.screen-touching' : '.no-list';
    for (const zone of root.querySelectorAll(`[data-overflows="true"]:not(${lists})`))
      problems.push(`it scrolls at 100 %: ${zone.className}`);
  }
  for (const view of root.querySelectorAll('.scroll-zone:not([data-overflows="true"]) > .scroll-view')) {
    if (view.scrollHeight > view.clientHeight + 2)
      problems.push(`${view.scrollHeight - view.clientHeight} px are cut at the bottom`);
  }
  for (const place of root.querySelectorAll(
    '.screen-main, .screen-left, .screen-right, .screen-foot, .attract, .cover',
  )) {
    if (!isHidden(place) && place.scrollHeight > place.clientHeight + 2)
      problems.push(`${place.className} is ${place.scrollHeight - place.clientHeight} px too low for its content`);
  }
  for (const element of [document.documentElement, ...root.querySelectorAll('*')]) {
    if (element instanceof SVGElement || element.closest('.entry-drawing, .visually-hidden, svg') || isHidden(element))
      continue;
    // What may show beyond its box is not cut there; whether it leaves screen or button is seen by its text below.
    if (element !== document.documentElement && getComputedStyle(element).overflowX === 'visible') continue;
    if (
      element.clientWidth > 1 &&
      element.scrollWidth > element.clientWidth + 1 &&
      !(element instanceof HTMLInputElement)
    )
      problems.push(
        `${element.tagName.toLowerCase()}.${element.className} is ${element.scrollWidth - element.clientWidth} px wider than its place`,
      );
  }

  const texts: { readonly text: string; readonly parent: Element; readonly box: Box }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!parent || text === '' || isHidden(parent) || parent.closest('.entry-drawing, .visually-hidden, script, style'))
      continue;
    const clipped = parent.closest('.scroll-button-label, .checklist-state, .checklist-title');
    if (clipped && getComputedStyle(clipped).position === 'absolute') continue;
    const size = Number.parseFloat(getComputedStyle(parent).fontSize);
    const capitalMm = mm(size * capital);
    const keepsSize = parent.closest(
      '.bar, .keyboard, .screen-header, .attract-header, button, .status-pill, .known-answers',
    );
    const minMm = isLarge && !keepsSize ? 7.3 : 3.5;
    if (capitalMm < minMm - 0.02) problems.push(`capitals of « ${text.slice(0, 30)} » are ${capitalMm.toFixed(1)} mm`);
    const range = document.createRange();
    range.selectNodeContents(node);
    const button = parent.closest('button');
    for (const line of range.getClientRects()) {
      const trim = line.height * 0.2;
      const box = { left: line.left, right: line.right, top: line.top + trim, bottom: line.bottom - trim };
      if (box.left < -1 || box.right > width + 1) problems.push(`« ${text.slice(0, 30)} » leaves the screen sideways`);
      if (button) {
        const place = button.getBoundingClientRect();
        if (box.left < place.left || box.right > place.right || box.top < place.top || box.bottom > place.bottom)
          problems.push(`« ${text.slice(0, 30)} » leaves its button`);
      }
      const view = parent.closest('.scroll-view');
      const part = view ? cut(box, view.getBoundingClientRect()) : box;
      if (part.right - part.left > 1 && part.bottom - part.top > 1) texts.push({ text, parent, box: part });
    }
  }
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (one.parent === other.parent || one.parent.contains(other.parent) || other.parent.contains(one.parent))
        continue;
      const both = cut(one.box, other.box);
      if (both.right - both.left > 2 && both.bottom - both.top > 2)
        problems.push(`« ${one.text.slice(0, 25)} » and « ${other.text.slice(0, 25)} » lie over each other`);
    }
  }

  const own = root.querySelector('.board[data-size="100"] .board-own');
  if (own && own.getBoundingClientRect().top < height / 3)
    problems.push(`P42: what is somebody's own starts at ${Math.round(own.getBoundingClientRect().top)} of ${height}`);
  if (isPortrait && root === document.body) {
    for (const element of root.querySelectorAll(
      '[data-personal="true"] .screen-content :is(.field-box, .code-digits, .code-reference, dl)',
    )) {
      const { top, height: tall } = element.getBoundingClientRect();
      const scrolled = element.closest('.scroll-view')?.scrollTop ?? 0;
      if (tall > 1 && top + scrolled < height / 3)
        problems.push(`P42: ${element.className} starts at ${Math.round(top)} of ${height}`);
    }
  }
  return [...new Set(problems)];
}
