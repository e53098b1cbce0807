import englishCodeUse from '#languages/en/code-use.json';
import englishPassword from '#languages/en/password.json';
import frenchCodeUse from '#languages/fr/code-use.json';
import frenchPassword from '#languages/fr/password.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const codeUseTexts: TextsOf<'codeUse' | 'password'> = {
  fr: { codeUse: frenchCodeUse, password: frenchPassword },
  en: { codeUse: englishCodeUse, password: englishPassword },
};
