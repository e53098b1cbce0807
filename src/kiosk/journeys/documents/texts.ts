import englishFile from '#languages/en/file.json';
import englishDocuments from '#languages/en/documents.json';
import frenchFile from '#languages/fr/file.json';
import frenchDocuments from '#languages/fr/documents.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const documentsTexts: TextsOf<'documents' | 'file'> = {
  fr: { documents: frenchDocuments, file: frenchFile },
  en: { documents: englishDocuments, file: englishFile },
};
