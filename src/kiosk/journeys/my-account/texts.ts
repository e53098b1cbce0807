import englishFile from '#languages/en/file.json';
import englishMyAccount from '#languages/en/my-account.json';
import frenchFile from '#languages/fr/file.json';
import frenchMyAccount from '#languages/fr/my-account.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const myAccountTexts: TextsOf<'myAccount' | 'file'> = {
  fr: { myAccount: frenchMyAccount, file: frenchFile },
  en: { myAccount: englishMyAccount, file: englishFile },
};
