import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import englishPages from '#languages/en/public-pages.json';
import englishPassword from '#languages/en/password.json';
import frenchPages from '#languages/fr/public-pages.json';
import frenchPassword from '#languages/fr/password.json';
import { createTranslator, type TextKey, type Translate } from '#languages/translator.ts';
import { languageOfTag, type LanguageId } from '#domain/language.ts';

const french = { publicPages: frenchPages, password: frenchPassword };
const catalogues: Readonly<Record<LanguageId, typeof french>> = {
  fr: french,
  en: { publicPages: englishPages, password: englishPassword },
};

export type PageKey = TextKey<typeof french>;
export type PageTexts = Translate<PageKey>;

/** The language of the phone; French when we have no catalogue of it. */
export function languageOfPhone(preferred: readonly string[]): LanguageId {
  return preferred.map(languageOfTag).find((known) => known !== undefined) ?? 'fr';
}

export function textsIn(language: LanguageId): PageTexts {
  return createTranslator(language, catalogues[language]);
}

const TextsContext = createContext<PageTexts>(textsIn('fr'));
export const TextsProvider = TextsContext.Provider;
export const useTexts = (): PageTexts => useContext(TextsContext);
