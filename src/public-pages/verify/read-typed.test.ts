import { expect, it } from 'vitest';
import { readDay, readTotal } from './read-typed.ts';

it.each([
  ['1 234,56 €', 123_456],
  ['1\u202F234,56\u00A0€', 123_456],
  ['1234.5', 123_450],
  ['650', 65_000],
  ['0', 0],
  ['-0', 0],
  ['−12,05', -1_205],
  ['- 12,05 euros', -1_205],
  ['12,05 EUR', 1_205],
  ['12 Euro', 1_200],
])('%s is a total', (typed, cents) => {
  expect(readTotal(typed)).toBe(cents);
});

it.each(['', '€', 'douze', '12,345', '1,234.56', '12-', '99999999999', '٣'])('%s is none', (typed) => {
  expect(readTotal(typed)).toBeUndefined();
});

it.each([
  ['05/11/2026', '2026-11-05'],
  ['5.11.2026', '2026-11-05'],
  ['5 11 2026', '2026-11-05'],
  [' 05112026 ', '2026-11-05'],
  ['29-02-2024', '2024-02-29'],
])('%s is a day', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

it.each(['', '29/02/2026', '11/2026', '2026-11-05', '5112026', '05/11/26', 'hier'])('%s is none', (typed) => {
  expect(readDay(typed)).toBeUndefined();
});
