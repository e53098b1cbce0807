import type { LanguageId } from '#domain/language.ts';
import type { TextKey, Translate } from '#languages/translator.ts';
import { useTexts } from '#kiosk/texts/texts.ts';
import english from './texts/en.json';
import french from './texts/fr.json';

interface FixtureCatalogues extends Record<string, Readonly<Record<string, string>>> {
  readonly fixture: typeof french;
}

export const fixtureTexts: Readonly<Record<LanguageId, FixtureCatalogues>> = {
  fr: { fixture: french },
  en: { fixture: english },
};

/** The kiosk’s list of texts does not know this journey. */
export const useFixtureTexts = (): Translate<TextKey<FixtureCatalogues>> =>
  useTexts() as unknown as Translate<TextKey<FixtureCatalogues>>;
