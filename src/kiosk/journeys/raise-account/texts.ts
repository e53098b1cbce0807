import englishCard from '#languages/en/card.json';
import englishContact from '#languages/en/contact.json';
import english from '#languages/en/raise-account.json';
import frenchCard from '#languages/fr/card.json';
import frenchContact from '#languages/fr/contact.json';
import french from '#languages/fr/raise-account.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const raiseAccountTexts: TextsOf<'raiseAccount' | 'card' | 'contact'> = {
  fr: { raiseAccount: french, card: frenchCard, contact: frenchContact },
  en: { raiseAccount: english, card: englishCard, contact: englishContact },
};
