import { expect } from 'vitest';

/** Names of texts as the code writes them; none may ever be seen or heard. */
const rawKey = /\b(?:benefits|codeUse|password|provisionalCode|shell|staff)\.[a-z]\w*/;

const spokenAttributes = ['aria-label', 'aria-description', 'alt', 'title'];

/** Everything a visitor reads or hears of a page. */
export function wordsOf(page: Element): string {
  const spoken = [...page.querySelectorAll('*')].flatMap((element) =>
    spokenAttributes.flatMap((name) => element.getAttribute(name) ?? []),
  );
  return [page.textContent, ...spoken].join('\n');
}

/** What holds on every screen: its name, one heading (A37), words and no keys of words, nothing personal in the title (P21). */
export function expectSoundScreen(page: Element, screenId: string): void {
  expect(page.querySelector('[data-screen]')?.getAttribute('data-screen')).toBe(screenId);
  const headings = [...page.querySelectorAll('h1')];
  expect(headings).toHaveLength(1);
  expect(headings[0]?.textContent).not.toBe('');
  expect(wordsOf(page)).not.toMatch(rawKey);
  expect(wordsOf(page)).not.toMatch(/undefined|\{\w+\}/);
  expect(document.title).toBe('');
}
