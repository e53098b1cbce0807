import englishProvisionalCode from '#languages/en/provisional-code.json';
import frenchProvisionalCode from '#languages/fr/provisional-code.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const provisionalCodeTexts: TextsOf<'provisionalCode'> = {
  fr: { provisionalCode: frenchProvisionalCode },
  en: { provisionalCode: englishProvisionalCode },
};
