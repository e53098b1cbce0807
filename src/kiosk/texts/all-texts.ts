import type { LanguageId } from '#domain/language.ts';
import { createTranslator } from '#languages/translator.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import type { KioskTexts } from './texts.ts';

const catalogues: Readonly<Record<LanguageId, typeof french>> = { fr: french, en: english };

/** All of the kiosk's texts in one language. */
export function textsIn(language: LanguageId): KioskTexts {
  return createTranslator(language, catalogues[language]);
}
