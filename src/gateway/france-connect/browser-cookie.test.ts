import { expect, it } from 'vitest';
import { bindingCookie, boundToken, endedCookie } from './browser-cookie.ts';

const token = 'A'.repeat(43);

it('is kept by the one host, away from scripts and from what other sites send', () => {
  for (const cookie of [bindingCookie(token), endedCookie]) {
    expect(cookie).toMatch(/^__Host-\S+=[A-Za-z0-9_-]*; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  }
});

it('is read back among others; doubled, cut or foreign it is none', () => {
  const [pair = ''] = bindingCookie(token).split(';');
  expect(boundToken(`other=1; ${pair}; more=2`)).toBe(token);
  for (const header of [undefined, '', `${pair}; ${pair}`, pair.slice(0, -1), pair.replace('__Host-', '')]) {
    expect(boundToken(header)).toBeUndefined();
  }
});
