import { expect, test } from 'vitest';
import { handOverTokenOf, handOverUrl } from './hand-over-url.ts';

const token = 'A'.repeat(43);

test('the address of a hand-over holds the token in its fragment alone', () => {
  const url = new URL(handOverUrl('https://borne.example.org', token));
  expect(url.pathname + url.search).toBe('/franceconnect');
  expect(handOverTokenOf(url.hash)).toBe(token);
});

test.each(['', '#', '#abc', `#${token}A`, `#${'é'.repeat(43)}`])('« %s » brings none', (fragment) => {
  expect(handOverTokenOf(fragment)).toBeUndefined();
});
