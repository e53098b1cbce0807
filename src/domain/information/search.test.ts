import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InformationDocument } from './document.ts';
import { wordsOf } from './fold.ts';
import { parseLexicon } from './lexicon.ts';
import { parseDocument } from './parse.ts';
import { openSearch } from './search.ts';
import { someSheet } from './testing/files.ts';

function sheet(title: string, words: string, text: string, summary = 'Une aide.'): InformationDocument {
  const { document } = parseDocument(
    { language: 'fr', kind: 'sheet', id: title.split(' - ')[0]?.toLowerCase() ?? '' },
    someSheet({ head: { title, words, summary }, text }),
  );
  if (!document) throw new Error('the sheet is not understood');
  return document;
}

const documents = [
  sheet('AF - Les allocations familiales', 'enfant, famille', 'Une aide chaque mois.'),
  sheet('AL - Les aides personnelles au logement', 'loyer, APL', 'Pour payer le toit.'),
  sheet('APL - L’aide personnalisée au logement', 'loyer, HLM', 'Pour un logement conventionné.'),
  sheet('Paje - La prime à la naissance', 'bébé, grossesse', 'Le médecin envoie {{parameter:ppa.base}} à la caisse.'),
  sheet('PPA - La prime d’activité', 'travail, salaire', 'Un complément de revenu.', 'Un complément.'),
  sheet('RSA - Le revenu de solidarité active', 'chômage, sans emploi', 'Un retard entraîne une dette.'),
  sheet('ASF - L’allocation de soutien familial', 'séparation', 'Pour le parent seul.'),
  sheet('PAH - Le prêt à l’habitat', 'réparation', 'Pour des travaux.'),
];
const { entries: lexicon } = parseLexicon(
  ['# une remarque', 'nourrisson, petit bout = bébé', 'sans travail = chômage', 'loto, charte ='].join('\n'),
);
const search = openSearch({ documents, language: 'fr', lexicon });
const found = (typed: string): readonly string[] => search(typed, () => true).map(({ id }) => id);

describe('search', () => {
  test.each([
    ['APL', 'apl'],
    ['apl', 'apl'],
    ['loyers', 'al'],
    ['bebe', 'paje'],
    ['Bébés', 'paje'],
    ['CHOMAGE', 'rsa'],
    ['prime d’activité', 'ppa'],
    ['prime d activite', 'ppa'],
    ['alocation familliale', 'af'],
    ['lgoement', 'al'],
    ['activ', 'ppa'],
    ['l’aide personalisé', 'apl'],
    ['rsa', 'rsa'],
  ])('finds « %s » among the first two', (typed, id) => {
    expect(found(typed).slice(0, 2)).toContain(id);
  });

  test('reads the whole text, its headings and lists included, but no name of a figure', () => {
    expect(found('dette')).toEqual(['rsa']);
    expect(found('médecin')).toEqual(['paje']);
    expect(found('parameter')).toEqual([]);
  });

  test('puts a title before a text, the word itself before its other forms, and who has more of the words first', () => {
    expect(found('revenu')[0]).toBe('rsa');
    expect(found('prime naissance')[0]).toBe('paje');
    expect(found('familiales').slice(0, 2)).toEqual(['af', 'asf']);
  });

  test('knows what people say for what is written', () => {
    expect(found('nourrisson')).toEqual(['paje']);
    expect(found('mon petit bout')).toEqual(['paje']);
    expect(found('sans travail')[0]).toBe('rsa');
  });

  test('takes no real word for another, and no first letter for a mistake', () => {
    expect(found('séparation')).toEqual(['asf']);
    expect(found('réparation')).toEqual(['pah']);
    expect(found('zravaux')).toEqual([]);
    expect(found('travauc')).toEqual(['pah']);
  });

  test('takes no real word for another that only another caisse has, or that leads nowhere', () => {
    const own = search('dettes', ({ id }) => id !== 'rsa');
    expect(own).toEqual([]);
    expect(search('séparations', ({ id }) => id !== 'asf')).toEqual([]);
    expect(found('loto')).toEqual([]);
  });

  test('shows nobody what they may not read', () => {
    expect(search('loyer', ({ id }) => id === 'apl').map(({ id }) => id)).toEqual(['apl']);
  });

  test('finds nothing where nothing is meant', () => {
    for (const typed of ['zzzz', '', ' ’ - ', 'ppo', 'le']) expect(found(typed), typed).toEqual([]);
  });

  test('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => found(typed).length <= documents.length));
  });
});

describe('the lexicon', () => {
  test('reads one entry a line, and names the lines that are none', () => {
    expect(parseLexicon('# a\n\nnounou, ass mat = assistante maternelle\nloto =\nseul\n= loyer\na = b = c\n')).toEqual({
      entries: [
        { line: 3, said: ['nounou', 'ass mat'], written: ['assistante maternelle'] },
        { line: 4, said: ['loto'], written: [] },
      ],
      problems: [{ line: 5 }, { line: 6 }, { line: 7 }],
    });
  });
});

describe('words', () => {
  test('are compared without accents, capitals and little words', () => {
    expect(wordsOf('Les Travaux de l’ÉCOLE, Bœuf')).toEqual(['travaux', 'ecole', 'boeuf']);
    expect(wordsOf('À la')).toEqual(['a', 'la']);
  });
});
