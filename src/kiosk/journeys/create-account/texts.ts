import englishBank from '#languages/en/bank.json';
import englishCard from '#languages/en/card.json';
import englishContact from '#languages/en/contact.json';
import english from '#languages/en/create-account.json';
import frenchBank from '#languages/fr/bank.json';
import frenchCard from '#languages/fr/card.json';
import frenchContact from '#languages/fr/contact.json';
import french from '#languages/fr/create-account.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const createAccountTexts: TextsOf<'createAccount' | 'bank' | 'card' | 'contact'> = {
  fr: { createAccount: french, bank: frenchBank, card: frenchCard, contact: frenchContact },
  en: { createAccount: english, bank: englishBank, card: englishCard, contact: englishContact },
};
