import englishProtectedPeople from '#languages/en/protected-people.json';
import frenchProtectedPeople from '#languages/fr/protected-people.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const protectedPeopleTexts: TextsOf<'protectedPeople'> = {
  fr: { protectedPeople: frenchProtectedPeople },
  en: { protectedPeople: englishProtectedPeople },
};
