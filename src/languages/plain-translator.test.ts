import { expect, it } from 'vitest';
import { createPlainTranslator } from './plain-translator.ts';

const t = createPlainTranslator('fr', { shell: { hello: 'Bonjour', count: 'Il reste {count}' } } as const);

it('gives a text that needs no formatting as it stands', () => {
  expect(t('shell.hello')).toBe('Bonjour');
});

it('refuses a text that it cannot format rather than showing its braces', () => {
  expect(() => t('shell.count', { count: 2 })).toThrow('no plain text');
});
