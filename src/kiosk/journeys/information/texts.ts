import englishInformation from '#languages/en/information.json';
import frenchInformation from '#languages/fr/information.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const informationTexts: TextsOf<'information'> = {
  fr: { information: frenchInformation },
  en: { information: englishInformation },
};
