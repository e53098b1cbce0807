import type { Page } from '@playwright/test';
import type { AxeResults, RunOnly } from 'axe-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export type Rules = Readonly<Pick<RunOnly, 'type'>> & { readonly values: readonly string[] };

const colour = ['color-contrast', 'link-in-text-block'];
/** Targets are judged by our own stricter rule, in every view (measure.ts); axe's goes with its rules of layout. */
const size = ['scrollable-region-focusable'];

/**
 * Which rules axe applies. `all`: WCAG 2.2 AA, all of it. `layout`: those of them whose verdict depends on more than the
 * structure. `colour` and `size`: those whose verdict a mode that changes colours or sizes alone can change.
 */
export const ruleSets = {
  all: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  layout: { type: 'rule', values: [...colour, ...size, 'target-size'] },
  colour: { type: 'rule', values: colour },
  size: { type: 'rule', values: size },
} as const satisfies Readonly<Record<string, Rules>>;
export type RuleSet = keyof typeof ruleSets;

/** Puts axe into the page: once a document, the source is large. */
export async function bringAxe(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(source);
}

/** What axe finds on the page as it stands, one sentence a violation. */
export async function axeProblems(page: Page, ruleSet: RuleSet = 'all'): Promise<readonly string[]> {
  await bringAxe(page);
  return page.evaluate(findViolations, ruleSets[ruleSet]);
}

/** Runs in the page, so it stands alone. */
export async function findViolations({ type, values }: Rules): Promise<string[]> {
  const { axe } = window as unknown as { readonly axe: typeof import('axe-core') };
  const { violations } = (await axe.run(document, {
    runOnly: { type, values: [...values] },
    resultTypes: ['violations'],
    preload: false,
  })) as AxeResults;
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/**
 * What the rules that are not of layout judge: the elements, what they say of themselves, whether each is there, and the
 * words. Runs in the page, so it stands alone.
 */
export function readStructure(): string {
  const elements = [...document.body.querySelectorAll('*:not(svg *)')].map((element) => {
    const attributes = [...element.attributes].filter(({ name }) => !/^(style|class|data-.*)$/.test(name));
    return `${element.checkVisibility()} ${element.tagName} ${attributes.map(({ name, value }) => `${name}=${value}`).join(' ')}`;
  });
  return [...elements, document.documentElement.lang, document.body.textContent].join('\n');
}
