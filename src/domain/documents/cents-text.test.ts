import { expect, test } from 'vitest';
import { centsText } from './cents-text.ts';

test.each([
  [0, '0,00 €', '€0.00'],
  [5, '0,05 €', '€0.05'],
  [395_35, '395,35 €', '€395.35'],
  [1_234_50, '1 234,50 €', '€1,234.50'],
  [-20_00, '-20,00 €', '-€20.00'],
  [1_000_000_000_00, '1 000 000 000,00 €', '€1,000,000,000.00'],
] as const)('%i cents', (cents, french, english) => {
  expect(centsText(cents, 'fr')).toBe(french.replaceAll(' ', '\u00A0'));
  expect(centsText(cents, 'en')).toBe(english);
});
