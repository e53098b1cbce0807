import { describe, expect, test } from 'vitest';
import { caisseIds } from '#domain/caisse/caisse.ts';
import { passwordLinkOf, passwordLinkUrl } from './password-link-url.ts';

const token = `${'A'.repeat(42)}E`;

describe('the link of a mail that renews a password', () => {
  test.each(caisseIds)('P21 brings token and caisse in the fragment, nothing before it: %s', (caisse) => {
    const url = new URL(passwordLinkUrl('https://borne.example.org', { token, caisse }));
    expect(`${url.origin}${url.pathname}${url.search}`).toBe('https://borne.example.org/mot-de-passe');
    expect(passwordLinkOf(url.hash)).toEqual({ token, caisse });
  });

  test.each(['', '#', `#${token}`, `#${token}.999`, `#${token.slice(1)}.1`, `#${token}x.1`])(
    'is none when a part is missing or cut: %s',
    (fragment) => {
      expect(passwordLinkOf(fragment)).toBeUndefined();
    },
  );
});
