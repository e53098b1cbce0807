import { describe, expect, test } from 'vitest';
import { caisseIds, caisses } from '#domain/caisse/caisse.ts';
import { languageIds, type LanguageId } from '#domain/language.ts';
import { searchLibrary } from './library.ts';
import { labelledSearches, type LabelledSearch } from './testing/searches.ts';

/** How many of the first results a visitor is sure to see. */
const FIRST = 3;
const LEAST_SHARE = 0.95;

const firstFor = ({ typed, language, caisse }: Omit<LabelledSearch, 'pages'>): readonly string[] =>
  searchLibrary(typed, language, caisses[caisse])
    .slice(0, FIRST)
    .map(({ kind, id }) => `${kind}.${id}`);

/** Enough of each to measure with. */
const minAmounts = { fr: 70, en: 10 } as const satisfies Record<LanguageId, number>;

describe('what people type', () => {
  test('is there to measure with, for each caisse in French, and in English', () => {
    const parts = caisseIds.flatMap((caisse) => languageIds.map((language) => ({ caisse, language })));
    for (const { caisse, language } of parts) {
      const amount = labelledSearches.filter((one) => one.caisse === caisse && one.language === language).length;
      expect(amount, `${caisse} ${language}`).toBeGreaterThanOrEqual(minAmounts[language]);
    }
    expect(labelledSearches.length).toBeGreaterThanOrEqual(150);
  });

  test.each(caisseIds.flatMap((caisse) => languageIds.map((language) => [caisse, language] as const)))(
    'leads to the right page, among the first three, in %s %s',
    (caisse, language) => {
      const asked = labelledSearches.filter((one) => one.caisse === caisse && one.language === language);
      const missed = asked.filter((one) => !one.pages.some((page) => firstFor(one).includes(page)));
      const share = 1 - missed.length / asked.length;
      const report = missed.map((one) => `${one.typed}: ${firstFor(one).join(', ')}`).join('\n');
      expect(share, report).toBeGreaterThanOrEqual(LEAST_SHARE);
    },
  );
});
