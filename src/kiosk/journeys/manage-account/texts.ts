import englishManageAccount from '#languages/en/manage-account.json';
import frenchManageAccount from '#languages/fr/manage-account.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const manageAccountTexts: TextsOf<'manageAccount'> = {
  fr: { manageAccount: frenchManageAccount },
  en: { manageAccount: englishManageAccount },
};
