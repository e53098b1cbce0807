import { expect, it } from 'vitest';
import { createTranslator } from '#languages/translator.ts';

const french = {
  shell: {
    hello: 'Bonjour',
    missing: 'Il en manque {count, plural, one {# caractère} other {# caractères}}.',
    until: 'Valable jusqu’au <b>{moment}</b>.',
  },
} as const;
const t = createTranslator('fr', french);

it('finds a text by namespace and key', () => {
  expect(t('shell.hello')).toBe('Bonjour');
});

it('counts as the language does', () => {
  expect(t('shell.missing', { count: 1 })).toBe('Il en manque 1 caractère.');
  expect(t('shell.missing', { count: 2 })).toBe('Il en manque 2 caractères.');
});

it('cuts a message into plain and strong runs', () => {
  expect(t.rich('shell.until', { moment: 'mardi' })).toEqual([
    { text: 'Valable jusqu’au ', strong: false },
    { text: 'mardi', strong: true },
    { text: '.', strong: false },
  ]);
});

it('gives a message with strong runs as one plain text too', () => {
  expect(t('shell.until', { moment: 'mardi' })).toBe('Valable jusqu’au mardi.');
});

it('never shows a key in place of a missing text', () => {
  const stale = createTranslator('en', { shell: {} } as unknown as typeof french);
  expect(() => stale('shell.hello')).toThrow('no text');
});
