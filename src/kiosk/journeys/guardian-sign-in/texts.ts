import englishGuardianSignIn from '#languages/en/guardian-sign-in.json';
import frenchGuardianSignIn from '#languages/fr/guardian-sign-in.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const guardianSignInTexts: TextsOf<'guardianSignIn'> = {
  fr: { guardianSignIn: frenchGuardianSignIn },
  en: { guardianSignIn: englishGuardianSignIn },
};
