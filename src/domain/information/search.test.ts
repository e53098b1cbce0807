import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedMistakesIn, mistakesBetween } from './distance.ts';
import { wordsOf } from './fold.ts';
import { search } from './search.ts';

const item = (title: string, words: readonly string[] = [], summary = '') => ({ title, words, summary });
const items = [
  item('AF - Les allocations familiales', ['enfant', 'famille'], 'Une aide chaque mois.'),
  item('AL - Les aides personnelles au logement', ['loyer', 'APL'], 'Pour payer votre loyer.'),
  item('APL - L’aide personnalisée au logement', ['loyer', 'HLM'], 'Pour un logement conventionné.'),
  item('Paje - La prime à la naissance', ['bébé', 'grossesse'], 'Avant l’arrivée de l’enfant.'),
  item('PPA - La prime d’activité', ['travail', 'salaire'], 'Un complément de revenu.'),
  item('RSA - Le revenu de solidarité active', ['chômage', 'sans emploi'], 'Un revenu minimal.'),
];
const found = (typed: string): readonly string[] =>
  search(typed, items).map(({ title }) => title.split(' - ')[0] ?? '');

describe('search', () => {
  test.each([
    ['APL', 'APL'],
    ['apl', 'APL'],
    ['loyers', 'AL'],
    ['bebe', 'Paje'],
    ['Bébés', 'Paje'],
    ['CHOMAGE', 'RSA'],
    ['prime d’activité', 'PPA'],
    ['prime d activite', 'PPA'],
    ['alocation familliale', 'AF'],
    ['lgoement', 'AL'],
    ['activ', 'PPA'],
    ['l’aide personalisé', 'APL'],
    ['rsa', 'RSA'],
  ])('finds « %s »', (typed, first) => {
    expect(found(typed)[0]).toBe(first);
  });

  test('a title before a summary, and whoever has more of the words first', () => {
    expect(found('revenu')).toEqual(['RSA', 'PPA']);
    expect(found('prime naissance')[0]).toBe('Paje');
  });

  test('nothing where nothing is meant', () => {
    expect(found('zzzz')).toEqual([]);
    expect(found('')).toEqual([]);
    expect(found(' ’ - ')).toEqual([]);
    expect(found('ppo')).toEqual([]);
  });

  test('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => search(typed, items).length <= items.length));
  });
});

describe('words', () => {
  test('are compared without accents, capitals, little words and plurals', () => {
    expect(wordsOf('Les Travaux de l’ÉCOLE, Bœuf')).toEqual(['travau', 'ecole', 'boeuf']);
    expect(wordsOf('À la')).toEqual(['a', 'la']);
  });
});

describe('mistakes', () => {
  test.each([
    ['loyer', 'loyer', 0],
    ['loyer', 'loyyer', 1],
    ['loyer', 'loer', 1],
    ['loyer', 'loger', 1],
    ['loyer', 'olyer', 1],
    ['naissance', 'naisance', 1],
    ['naissance', 'niassence', 2],
    ['loyer', 'salaire', 3],
  ])('between %s and %s: %d', (one, other, mistakes) => {
    expect(mistakesBetween(one, other, 2)).toBeGreaterThanOrEqual(mistakes);
    expect(mistakesBetween(one, other, 9)).toBeLessThanOrEqual(Math.max(mistakes, 6));
    if (mistakes < 3) expect(mistakesBetween(one, other, 2)).toBe(mistakes);
  });

  test('do not depend on which word was meant, and one changed letter is at most one', () => {
    const word = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom(...'abcdef') });
    fc.assert(
      fc.property(word, word, (one, other) => mistakesBetween(one, other, 9) === mistakesBetween(other, one, 9)),
    );
    fc.assert(
      fc.property(
        word,
        fc.nat(8),
        (one, at) => mistakesBetween(one, `${one.slice(0, at)}z${one.slice(at + 1)}`, 2) <= 1,
      ),
    );
  });

  test('are forgiven more in long words, and never in the shortest', () => {
    expect(['rsa', 'loyer', 'naissance'].map(allowedMistakesIn)).toEqual([0, 1, 2]);
  });
});
