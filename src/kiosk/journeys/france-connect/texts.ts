import englishFranceConnect from '#languages/en/france-connect.json';
import frenchFranceConnect from '#languages/fr/france-connect.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const franceConnectTexts: TextsOf<'franceConnect'> = {
  fr: { franceConnect: frenchFranceConnect },
  en: { franceConnect: englishFranceConnect },
};
