import english from '#languages/en/benefits.json';
import french from '#languages/fr/benefits.json';
import type { BenefitsTexts } from '#languages/benefits/texts.ts';
import { createTranslator } from '#languages/translator.ts';
import type { LanguageId } from '#domain/language.ts';

const catalogues: Readonly<Record<LanguageId, typeof french>> = { fr: french, en: english };

/** Words of a result; only the page of the simulation loads them. */
export const benefitsTextsIn = (language: LanguageId): BenefitsTexts =>
  createTranslator(language, { benefits: catalogues[language] });
