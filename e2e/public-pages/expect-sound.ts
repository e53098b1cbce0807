import type { Page } from '@playwright/test';
import { axeProblems } from '../screens/accessibility.ts';
import { expect } from '../support/stage.ts';

/** What must hold at every step of a public page. */
export async function expectSound(page: Page): Promise<void> {
  expect(await axeProblems(page), page.url()).toEqual([]);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(tooWide, 'nothing to scroll sideways').toBe(0);
  const small = await page.locator('button, input, label:has(input), summary, a').evaluateAll((all) =>
    all
      .map((each) => ({ each, box: (each.closest('label') ?? each).getBoundingClientRect() }))
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ each }) => each.outerHTML.slice(0, 80)),
  );
  expect(small, 'never under 44 px').toEqual([]);
  const remembers = await page
    .locator('input, form')
    .evaluateAll((all) =>
      all.filter((each) => each.getAttribute('autocomplete') !== 'off').map((each) => each.outerHTML.slice(0, 80)),
    );
  expect(remembers, 'P16').toEqual([]);
}
