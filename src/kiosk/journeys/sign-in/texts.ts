import englishSignIn from '#languages/en/sign-in.json';
import frenchSignIn from '#languages/fr/sign-in.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const signInTexts: TextsOf<'signIn'> = { fr: { signIn: frenchSignIn }, en: { signIn: englishSignIn } };
