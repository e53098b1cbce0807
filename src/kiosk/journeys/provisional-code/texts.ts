import englishCard from '#languages/en/card.json';
import englishProvisionalCode from '#languages/en/provisional-code.json';
import frenchCard from '#languages/fr/card.json';
import frenchProvisionalCode from '#languages/fr/provisional-code.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const provisionalCodeTexts: TextsOf<'provisionalCode' | 'card'> = {
  fr: { provisionalCode: frenchProvisionalCode, card: frenchCard },
  en: { provisionalCode: englishProvisionalCode, card: englishCard },
};
