import { expect } from 'vitest';
import { allCatalogues } from './all-texts.ts';

/** Names of texts as the code writes them, in every namespace of the kiosk; a visitor must never see or hear one. */
const rawKey = new RegExp(`\\b(?:${Object.keys(allCatalogues('fr')).join('|')})\\.[a-z]\\w*`);

const spokenAttributes = ['aria-label', 'aria-description', 'alt', 'title'];

function spokenOf(page: Element): readonly string[] {
  return [...page.querySelectorAll('*')].flatMap((element) =>
    spokenAttributes.flatMap((name) => element.getAttribute(name) ?? []),
  );
}

/** Everything a visitor reads or hears of a page. */
export function wordsOf(page: Element): string {
  return [page.textContent, ...spokenOf(page)].join('\n');
}

/** The same, one run of text a line: a word that ends one element never hides the next one’s first letter. */
function runsOf(page: Element): string {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const runs: string[] = [];
  while (walker.nextNode()) runs.push(walker.currentNode.textContent ?? '');
  return [...runs, ...spokenOf(page)].join('\n');
}

/** What holds on every screen: its name, one heading (A37), words and no keys of words, nothing personal in the title (P21). */
export function expectSoundScreen(page: Element, screenId: string): void {
  expect(page.querySelector('[data-screen]')?.getAttribute('data-screen')).toBe(screenId);
  const headings = [...page.querySelectorAll('h1')];
  expect(headings).toHaveLength(1);
  expect(headings[0]?.textContent).not.toBe('');
  expect(runsOf(page)).not.toMatch(rawKey);
  expect(wordsOf(page)).not.toMatch(/undefined|\{\w+\}|\.\./);
  expect(document.title).toBe('');
}
