import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTokens } from '../testing/css-tokens.ts';

/** Height of a capital of Atkinson Hyperlegible Next, as a part of its size. */
const capitalRatio = 0.668;

const sizes = readTokens(new URL('./sizes.css', import.meta.url), ':root');
const ui = new URL('..', import.meta.url);
const stylesheets = readdirSync(ui, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.css'))
  .map((name) => ({ name, css: readFileSync(new URL(name, ui), 'utf8') }));

/** The floor of every reading size, in millimetres, at a text size of 1, 1.5 or 2. */
function floorMm(text: number): number {
  const expression = /^calc\(\(([\d.]+) \+ ([\d.]+) \* \(var\(--text\) - 1\)\) \* var\(--mm\)\)$/;
  const [, base, growth] = expression.exec(sizes['--floor'] ?? '') ?? [];
  return Number(base) + Number(growth) * (text - 1);
}

describe('sizes', () => {
  it('A17 has capitals of 3.5 mm at least, and of 7.3 mm in the largest text, on any pitch', () => {
    expect(floorMm(1) * capitalRatio).toBeGreaterThanOrEqual(3.5);
    expect(floorMm(2) * capitalRatio).toBeGreaterThanOrEqual(7.3);
  });

  it('A17 A18 gives every reading size this floor, and lets it follow the text size', () => {
    const reading = ['small', 'body', 'lead', 'label', 'button', 'tile', 'tile-main', 'title', 'display', 'entry'];
    for (const name of reading) {
      expect(sizes[`--font-${name}`]).toMatch(/^max\(var\(--floor\), .*var\(--text\)/);
    }
  });

  it('A18 doubles the size of small text', () => {
    expect(sizes['--font-small']).toMatch(/\* var\(--text\)\)$/);
  });

  it('A22 touches 20 mm and 44 px at least, with 3 mm between', () => {
    const [, px, mm] = /^max\((\d+)px, ([\d.]+) \* var\(--mm\)\)$/.exec(sizes['--touch'] ?? '') ?? [];
    expect(Number(px)).toBeGreaterThanOrEqual(44);
    expect(Number(mm)).toBeGreaterThanOrEqual(20);
    const [, gap] = /^max\(([\d.]+) \* var\(--mm\)/.exec(sizes['--touch-gap'] ?? '') ?? [];
    expect(Number(gap)).toBeGreaterThanOrEqual(3);
  });

  it('A40 moves nothing for ever, and nothing at all when motion is off', () => {
    expect(stylesheets.filter(({ css }) => /\binfinite\b/.test(css)).map(({ name }) => name)).toEqual([]);
    const modes = stylesheets.find(({ name }) => name.endsWith('modes.css'))?.css ?? '';
    for (const condition of ["[data-motion='off']", 'prefers-reduced-motion: reduce']) {
      const block = modes.slice(modes.indexOf(condition));
      expect(block).toMatch(/^[^@]*animation: none;\s+transition: none;/);
    }
  });

  it('A38 lays out along the line of reading: no left and no right', () => {
    const physical = /(?:^|[\s;{-])(?:left|right)\s*:|-(?:left|right)\s*:|text-align:\s*(?:left|right)/m;
    expect(stylesheets.filter(({ css }) => physical.test(css)).map(({ name }) => name)).toEqual([]);
  });

  it('bundles every stylesheet', () => {
    const lists = ['styles.css', 'first-screen.css', 'further.css'];
    const imports = stylesheets.filter(({ name }) => lists.includes(name)).map(({ css }) => css);
    const others = stylesheets.filter(({ name }) => name !== 'styles.css').map(({ name }) => name);
    expect(others.filter((name) => !imports.some((css) => css.includes(`'./${name}'`)))).toEqual([]);
  });
});
