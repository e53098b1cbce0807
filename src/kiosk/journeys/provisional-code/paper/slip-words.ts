import type { LanguageId } from '#domain/language.ts';
import type { SlipContent } from '#domain/provisional-code/slip.ts';
import english from '#languages/en/slip.json' with { type: 'json' };
import french from '#languages/fr/slip.json' with { type: 'json' };
import { createTranslator } from '#languages/translator.ts';
import { slipText, type SlipText, type SlipTranslate } from './slip-text.ts';

const translators: Readonly<Record<LanguageId, SlipTranslate>> = {
  fr: createTranslator('fr', { slip: french }),
  en: createTranslator('en', { slip: english }),
};

/**
 * A slip in words, French as every official document, with a line in the visitor's language when it is another.
 *
 * @param pageUrl see `codePageUrl`.
 */
export function slipWords(content: SlipContent, visitorLanguage: LanguageId, pageUrl: string): SlipText {
  return slipText(content, { french: translators.fr, visitor: translators[visitorLanguage] }, pageUrl);
}
