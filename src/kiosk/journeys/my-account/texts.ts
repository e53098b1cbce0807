import englishMyAccount from '#languages/en/my-account.json';
import frenchMyAccount from '#languages/fr/my-account.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const myAccountTexts: TextsOf<'myAccount'> = {
  fr: { myAccount: frenchMyAccount },
  en: { myAccount: englishMyAccount },
};
