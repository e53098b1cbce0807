import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LanguageId } from '#domain/language.ts';
import { createTranslator, type TextKey, type Translate } from '#languages/translator.ts';
import { english } from './english.ts';
import { french } from './french.ts';

/** Every text of the kiosk; a key that does not exist is a type error. */
export type KioskKey = TextKey<typeof french>;
export type KioskTexts = Translate<KioskKey>;

const catalogues: Readonly<Record<LanguageId, typeof french>> = { fr: french, en: english };

/** The kiosk's texts in one language. */
export function textsIn(language: LanguageId): KioskTexts {
  return createTranslator(language, catalogues[language]);
}

const TextsContext = createContext<KioskTexts>(textsIn('fr'));
export const TextsProvider = TextsContext.Provider;
/** The texts in the language of the session. */
export const useTexts = (): KioskTexts => useContext(TextsContext);
