import englishContact from '#languages/en/contact.json';
import english from '#languages/en/forgotten-password.json';
import frenchContact from '#languages/fr/contact.json';
import french from '#languages/fr/forgotten-password.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const forgottenPasswordTexts: TextsOf<'forgottenPassword' | 'contact'> = {
  fr: { forgottenPassword: french, contact: frenchContact },
  en: { forgottenPassword: english, contact: englishContact },
};
