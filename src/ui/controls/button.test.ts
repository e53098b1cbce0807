import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('button.css', import.meta.url), 'utf8');

test('A33 a button that is held back takes no touch for longer than a double touch lasts, also where motion is off', () => {
  expect(css).toMatch(/\.button-held \{\s*animation: hold 700ms !important;\s*\}/);
  expect(css).toMatch(/@keyframes hold \{\s*from,\s*to \{\s*pointer-events: none;/);
});
