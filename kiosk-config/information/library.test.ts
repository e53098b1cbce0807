import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caisseIds, caisses } from '#domain/caisse/caisse.ts';
import { sheetIds } from '#domain/information/sheets.ts';
import { languageIds } from '#domain/language.ts';
import { firstNews, libraryOf, searchLibrary } from './library.ts';
import { someOf } from '#domain/testing/some-of.ts';

const caf = caisses['caf-31'];
const cpam = caisses['cpam-31'];
const everything = languageIds.flatMap((language) =>
  caisseIds.map((id) => {
    const { sheets, news, questions, links } = libraryOf(language, caisses[id]);
    return [...sheets, ...news, ...questions, ...links];
  }),
);

describe('what there is to read', () => {
  test.each(languageIds)('has every sheet in the source’s order in %s (#77–102)', (language) => {
    expect(libraryOf(language, caf).sheets.map(({ id }) => id)).toEqual(sheetIds);
    expect(libraryOf(language, cpam).sheets).toEqual([]);
  });

  test('has the local news of its own department only', () => {
    const elsewhere = libraryOf('fr', { ...caf, department: '65' }).news;
    expect(elsewhere.filter(({ local }) => local !== undefined)).toEqual([]);
  });

  test('shows four news first, one of them local, and all others by theme (#64, #105–113)', () => {
    const { news } = libraryOf('fr', caf);
    const first = firstNews(news);
    expect(first).toHaveLength(4);
    expect(first.filter(({ local }) => local)).toHaveLength(1);
    const dates = first.map(({ date = '' }) => date);
    expect(dates).toEqual(dates.toSorted().toReversed());
    expect(news.length).toBeGreaterThan(4);
  });

  test('gives the local news a place among the four, however old it is', () => {
    const { news } = libraryOf('fr', caf);
    const [some] = news;
    if (!some) throw new Error('there is no news');
    const dated = (id: string, date: string, local?: string) => ({ ...some, id, date, local });
    const many = ['06', '05', '04', '03', '02'].map((month) => dated(month, `2026-${month}-01`));
    expect(firstNews([...many, dated('here', '2020-01-01', '31')]).map(({ id }) => id)).toEqual([
      '06',
      '05',
      '04',
      'here',
    ]);
    expect(firstNews(many).map(({ id }) => id)).toEqual(['06', '05', '04', '03']);
  });

  test('has the useful links of each caisse (#243–245, #326–329)', () => {
    const common = ['bons-clics', 'simulateur-droits', 'mes-droits-sociaux', 'didacticiel-ameli'];
    expect(libraryOf('fr', cpam).links.map(({ id }) => id)).toEqual(common);
    expect(libraryOf('fr', caf).links.map(({ id }) => id)).toEqual([
      'caf-fr',
      'vies-de-famille',
      'video-declaration',
      'video-garde',
      ...common,
    ]);
  });

  test('puts the questions that the site names first, the others after in their order (#70)', () => {
    const plain = libraryOf('fr', caf).questions.map(({ id }) => id);
    const wanted = ['declarer-grossesse', 'not-there', 'changement-situation'];
    expect(libraryOf('fr', caf, wanted).questions.map(({ id }) => id)).toEqual([
      'declarer-grossesse',
      'changement-situation',
      ...plain.filter((id) => !wanted.includes(id)),
    ]);
  });
});

/** One letter of a long word left out, doubled, changed, or swapped with the next; never the first. */
const withOneMistake = (title: string) =>
  fc
    .tuple(fc.constantFrom(...longWordsOf(title)), fc.nat(), fc.constantFrom('out', 'double', 'other', 'swap'))
    .map(([word, random, how]) => {
      const at = 1 + (random % (word.length - 2));
      const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
      const made = {
        out: `${before}${after}`,
        double: `${before}${letter}${letter}${after}`,
        other: `${before}${letter === 'o' ? 'a' : 'o'}${after}`,
        swap: `${before}${after.charAt(0)}${letter}${after.slice(1)}`,
      }[how as 'out'];
      return title.replace(word, made);
    });
const longWordsOf = (title: string): readonly string[] => title.split(/[^\p{L}]+/u).filter((word) => word.length >= 5);

describe('search', () => {
  test.each(languageIds)(
    'finds any title typed with one mistake, first or among the first three, in %s',
    (language) => {
      const { sheets, news, questions, links } = libraryOf(language, caf);
      const all = [...sheets, ...news, ...questions, ...links];
      const titled = all.filter(({ title }) => longWordsOf(title).length > 0);
      const anyTyped = fc
        .constantFrom(...titled)
        .chain((document) => withOneMistake(document.title).map((typed) => ({ document, typed })));
      fc.assert(
        fc.property(anyTyped, ({ document, typed }) => {
          expect(searchLibrary(typed, language, caf).slice(0, 3)).toContain(document);
        }),
        { numRuns: someOf(300) },
      );
    },
  );

  test('each document has a title of its own', () => {
    for (const documents of everything) {
      const titles = documents.map(({ title }) => title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });
});
