import english from '#languages/en/forgotten-password.json';
import french from '#languages/fr/forgotten-password.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const forgottenPasswordTexts: TextsOf<'forgottenPassword'> = {
  fr: { forgottenPassword: french },
  en: { forgottenPassword: english },
};
