import englishAmeliAccount from '#languages/en/ameli-account.json';
import englishFile from '#languages/en/file.json';
import frenchAmeliAccount from '#languages/fr/ameli-account.json';
import frenchFile from '#languages/fr/file.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const ameliAccountTexts: TextsOf<'ameliAccount' | 'file'> = {
  fr: { ameliAccount: frenchAmeliAccount, file: frenchFile },
  en: { ameliAccount: englishAmeliAccount, file: englishFile },
};
