import englishAuthorisations from '#languages/en/authorisations.json';
import frenchAuthorisations from '#languages/fr/authorisations.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const authorisationsTexts: TextsOf<'authorisations'> = {
  fr: { authorisations: frenchAuthorisations },
  en: { authorisations: englishAuthorisations },
};
