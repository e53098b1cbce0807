import { describe, expect, test } from 'vitest';
import { figuresOf, isStale } from './document.ts';
import { parseDocument } from './parse.ts';
import { someSheet } from './testing/files.ts';

const place = { language: 'fr', kind: 'sheet', id: 'apl' } as const;
const read = (file: string) => parseDocument(place, file);
const problemsOf = (file: string) => read(file).problems.map(({ line, code }) => `${line} ${code}`);

describe('a file', () => {
  test('is read whole: head, paragraphs, lists and headings', () => {
    const text =
      'Première ligne\net sa suite.\n\nUne autre.\n\n## Combien ?\nVoici :\n- un de {{amount:cf.plain}} ;\n- deux\n  suite.\n';
    const { document, problems } = read(someSheet({ text }));
    expect(problems).toEqual([]);
    expect(document).toMatchObject({
      kind: 'sheet',
      id: 'apl',
      words: ['loyer', 'HLM'],
      themes: ['housing', 'personal'],
      caisses: ['caf'],
      simulate: true,
      page: 'https://www.caf.fr/',
    });
    expect(document?.sections).toEqual([
      {
        heading: '',
        blocks: [
          { kind: 'paragraph', runs: ['Première ligne et sa suite.'] },
          { kind: 'paragraph', runs: ['Une autre.'] },
        ],
      },
      {
        heading: 'Combien\u00A0?',
        blocks: [
          { kind: 'paragraph', runs: ['Voici\u00A0:'] },
          { kind: 'list', items: [['un de ', { figure: 'amount:cf.plain' }, '\u00A0;'], ['deux suite.']] },
        ],
      },
    ]);
    expect(document && figuresOf(document)).toEqual(['amount:cf.plain']);
  });

  test('may come from Windows', () => {
    expect(problemsOf(someSheet().replaceAll('\n', '\r\n'))).toEqual([]);
  });

  test('is stale from the day after its last', () => {
    expect(isStale({ expires: '2027-03-31' }, '2027-03-31')).toBe(false);
    expect(isStale({ expires: '2027-03-31' }, '2027-04-01')).toBe(true);
  });

  test('of a link needs no text, every other kind does', () => {
    const link =
      '---\ntitle: A\nsummary: B\ncaisses: caf\nupdated: 2026-01-01\nexpires: 2027-01-01\npage: http://a.fr/\norder: 1\n---\n';
    expect(parseDocument({ language: 'fr', kind: 'link', id: 'a' }, link).problems).toEqual([]);
    expect(problemsOf(someSheet({ text: '' }))).toEqual(['11 noText']);
  });
});

describe('what is refused, with its line', () => {
  test.each([
    ['<b>gras</b>', 'html'],
    ['# Titre', 'heading'],
    ['### Titre', 'heading'],
    ['* élément', 'listMark'],
    ['-élément', 'listMark'],
    ['1. élément', 'markup'],
    ['| a | b |', 'markup'],
    ['un **mot** fort', 'markup'],
    ['[lien](https://a.fr)', 'markup'],
    ['un {{montant', 'brace'],
    ['## Vide', 'emptySection'],
  ])('%s', (line, code) => {
    expect(problemsOf(someSheet({ text: `Un texte.\n\n${line}` }))).toEqual([`14 ${code}`]);
  });

  test.each([
    ['themes', 'maison'],
    ['updated', '2026-02-30'],
    ['page', 'www.caf.fr'],
    ['simulate', 'oui'],
    ['title', ''],
  ])('a bad value of %s', (key, value) => {
    expect(read(someSheet({ head: { [key]: value } })).problems).toMatchObject([{ code: 'value', key }]);
  });

  test('a line of the head that is missing, unknown, twice there, or no line of a head', () => {
    expect(read(someSheet({ head: { expires: undefined } })).problems).toEqual([
      { line: 1, code: 'missing', key: 'expires' },
    ]);
    expect(read(someSheet({ head: { auteur: 'x' } })).problems).toEqual([
      { line: 10, code: 'unknownKey', key: 'auteur' },
    ]);
    expect(problemsOf(someSheet().replace('words:', 'title: Encore\nwords:'))).toEqual(['4 twice']);
    expect(problemsOf(someSheet().replace('words:', 'sans deux points\nwords:'))).toEqual(['4 headLine']);
    expect(problemsOf('Un texte sans tête.')).toEqual(['1 noHead']);
  });
});
