import type { LanguageId } from '#domain/language.ts';
import type { SlipFacts } from '#domain/provisional-code/slip-facts.ts';
import english from '#languages/en/slip.json' with { type: 'json' };
import french from '#languages/fr/slip.json' with { type: 'json' };
import { codePageUrl } from '#contract/addresses/code-page-url.ts';
import { createTranslator } from '#languages/translator.ts';
import type { Paper } from '#kiosk/paper/paper.ts';
import { slipWords, type SlipTranslate, type SlipWords } from './slip-words.ts';

const translators: Readonly<Record<LanguageId, SlipTranslate>> = {
  fr: createTranslator('fr', { slip: french }),
  en: createTranslator('en', { slip: english }),
};

/** The provisional code on paper. */
export const slipPaper: Paper<SlipFacts, SlipWords> = {
  kind: 'slip',
  words(facts, { publicUrl, visitorLanguage, isDemonstration }) {
    if (!publicUrl) throw new Error('the gateway never said its address');
    const texts = { french: translators.fr, visitor: translators[visitorLanguage] };
    const words = slipWords(facts, texts, codePageUrl(publicUrl, facts));
    return isDemonstration ? specimenWords(words) : words;
  },
};

/** What the demonstration prints says so: its people are fictitious. */
function specimenWords(words: SlipWords): SlipWords {
  return { ...words, caisseName: `${words.caisseName} · ${french.specimen}` };
}
