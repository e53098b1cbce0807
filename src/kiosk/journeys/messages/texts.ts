import englishFile from '#languages/en/file.json';
import englishMessages from '#languages/en/messages.json';
import frenchFile from '#languages/fr/file.json';
import frenchMessages from '#languages/fr/messages.json';
import type { TextsOf } from '#kiosk/texts/catalogues.ts';

/** What its screens say, besides what every screen may. */
export const messagesTexts: TextsOf<'messages' | 'file'> = {
  fr: { messages: frenchMessages, file: frenchFile },
  en: { messages: englishMessages, file: englishFile },
};
