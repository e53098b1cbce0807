import { describe, expect, it } from 'vitest';
import { contrastRatio, readTokens, resolveToken, type Tokens } from '../testing/css-tokens.ts';

const file = (name: string): URL => new URL(name, import.meta.url);
const normal = readTokens(file('./theme.css'), ':root');
const contrasted = (mode: string): Tokens => ({
  ...normal,
  ...readTokens(file('./theme-contrasted.css'), `:root[data-contrast='${mode}']`),
});
const resolved = (selector: string): Tokens => readTokens(file('./theme-resolved.css'), selector);

const accents = { caf: resolved("[data-caisse='caf']"), cpam: resolved("[data-caisse='cpam']") };
const themes = ['personal', 'work', 'housing', 'disability', 'hardship'];
const themeAccent = (theme: string): Tokens => ({
  ...resolved('[data-theme]'),
  ...resolved(`[data-theme='${theme}']`),
});

/** Every pair of ground and text that a component paints. */
const textPairs = [
  ['--ink', '--paper'],
  ['--ink', '--surface'],
  ['--ink', '--surface-bar'],
  ['--ink', '--surface-quiet'],
  ['--ink', '--surface-press'],
  ['--ink', '--accent-wash'],
  ['--ink', '--good-wash'],
  ['--ink', '--warning-wash'],
  ['--ink', '--danger-wash'],
  ['--ink-soft', '--paper'],
  ['--ink-soft', '--surface'],
  ['--ink-soft', '--surface-bar'],
  ['--ink-soft', '--surface-quiet'],
  ['--ink-soft', '--accent-wash'],
  ['--place', '--surface'],
  ['--on-inverse', '--inverse'],
  ['--on-accent', '--accent'],
  ['--on-accent', '--accent-press'],
  ['--on-accent-soft', '--accent'],
  ['--on-accent-soft', '--accent-press'],
  ['--accent-ink', '--paper'],
  ['--accent-ink', '--surface'],
  ['--accent-ink', '--accent-wash'],
  ['--good', '--paper'],
  ['--good', '--surface'],
  ['--good', '--good-wash'],
  ['--warning', '--surface'],
  ['--warning', '--warning-wash'],
  ['--danger', '--paper'],
  ['--danger', '--surface'],
  ['--danger', '--danger-wash'],
] as const;

/** Edges of what is touched, and the ring of what has focus, on every ground they meet. */
const edgePairs = [
  ['--edge', '--paper'],
  ['--edge', '--surface'],
  ['--edge', '--surface-bar'],
  ['--accent', '--paper'],
  ['--accent-ink', '--surface'],
  ['--ink', '--surface'],
  ['--danger', '--surface'],
  ['--focus-core', '--paper'],
  ['--focus-core', '--surface'],
  ['--focus-core', '--surface-bar'],
] as const;

const modes = [
  { name: 'normal', tokens: normal, text: 4.5 },
  { name: 'dark-on-light', tokens: contrasted('dark-on-light'), text: 7 },
  { name: 'light-on-dark', tokens: contrasted('light-on-dark'), text: 7 },
];

const accentEntries = [
  ...Object.entries(accents),
  ...themes.map((theme) => [`theme ${theme}`, themeAccent(theme)] as const),
];

const cases = modes.flatMap((mode) =>
  accentEntries.map(([accent, tokens]) => ({ ...mode, accent, tokens: { ...mode.tokens, ...tokens } })),
);

function tooWeak(tokens: Tokens, pairs: readonly (readonly [string, string])[], min: number): string[] {
  return pairs.flatMap(([front, ground]) => {
    const ratio = contrastRatio(resolveToken(tokens, front), resolveToken(tokens, ground));
    return ratio < min ? [`${front} on ${ground}: ${ratio.toFixed(2)}`] : [];
  });
}

describe('colours', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(cases)('A19 A20 text is strong enough: $name, $accent', ({ tokens, text }) => {
    expect(tooWeak(tokens, textPairs, text)).toEqual([]);
  });

  it.each(cases)('A20 A41 edges and focus are strong enough: $name, $accent', ({ tokens }) => {
    expect(tooWeak(tokens, edgePairs, 3)).toEqual([]);
  });

  it('A19 the contrasted versions replace every colour of the normal one', () => {
    const colours = Object.keys(normal).filter((name) => normal[name]?.startsWith('#'));
    for (const mode of ['dark-on-light', 'light-on-dark']) {
      const own = readTokens(file('./theme-contrasted.css'), `:root[data-contrast='${mode}']`);
      expect(colours.filter((name) => own[name] === undefined)).toEqual([]);
    }
  });

  it('the five themes of #66 differ from each other', () => {
    const fills = themes.map((theme) => resolveToken({ ...normal, ...themeAccent(theme) }, '--accent'));
    expect(new Set(fills).size).toBe(5);
  });
});
