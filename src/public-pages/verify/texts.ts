import { useMemo } from 'preact/hooks';
import english from '#languages/en/verify.json';
import french from '#languages/fr/verify.json';
import { createTranslator, type TextKey, type Translate } from '#languages/translator.ts';
import type { LanguageId } from '#domain/language.ts';
import { useTexts } from '../texts.ts';

const catalogues: Readonly<Record<LanguageId, typeof french>> = { fr: french, en: english };

export type VerifyTexts = Translate<TextKey<{ verify: typeof french }>>;

/** Words of a check of a document, in the language of the page; no other page loads them. */
export function useVerifyTexts(): VerifyTexts {
  const { language } = useTexts();
  return useMemo(() => createTranslator(language, { verify: catalogues[language] }), [language]);
}
