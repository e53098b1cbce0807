import englishContact from '#languages/en/contact.json';
import englishManageAccount from '#languages/en/manage-account.json';
import frenchContact from '#languages/fr/contact.json';
import frenchManageAccount from '#languages/fr/manage-account.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const manageAccountTexts: TextsOf<'manageAccount' | 'contact'> = {
  fr: { manageAccount: frenchManageAccount, contact: frenchContact },
  en: { manageAccount: englishManageAccount, contact: englishContact },
};
