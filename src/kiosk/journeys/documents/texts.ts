import englishDocuments from '#languages/en/documents.json';
import frenchDocuments from '#languages/fr/documents.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const documentsTexts: TextsOf<'documents'> = {
  fr: { documents: frenchDocuments },
  en: { documents: englishDocuments },
};
