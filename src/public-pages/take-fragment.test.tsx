import { expect, it } from 'vitest';
import { takeFragments } from './take-fragment.ts';

it('takes what the address brings out of it at once, also when a slip is scanned while the page is open', async () => {
  const shown: string[] = [];
  history.replaceState(null, '', '/use#first');
  takeFragments((fragment) => shown.push(fragment));
  expect(shown).toEqual(['#first']);
  expect(location.href).not.toContain('first');

  history.replaceState(null, '', '/use#second');
  dispatchEvent(new Event('hashchange'));
  expect(shown).toEqual(['#first', '#second']);
  expect(location.href).not.toContain('second');
});
