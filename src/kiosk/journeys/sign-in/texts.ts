import englishPassword from '#languages/en/password.json';
import englishSignIn from '#languages/en/sign-in.json';
import frenchPassword from '#languages/fr/password.json';
import frenchSignIn from '#languages/fr/sign-in.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const signInTexts: TextsOf<'signIn' | 'password'> = {
  fr: { signIn: frenchSignIn, password: frenchPassword },
  en: { signIn: englishSignIn, password: englishPassword },
};
