import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import type { DocumentWords } from '#kiosk/paper/kit/parts.ts';
import type { Paper } from '#kiosk/paper/paper.ts';
import { documentWords } from './document-words.ts';
import { documentTexts } from './texts.ts';

/** What is printed of a document. */
export interface PrintedDocument {
  readonly document: IssuedDocument;
  /** A46: in letters of 18 points. */
  readonly isLargePrint: boolean;
}

/** An official document, in French whatever the visitor's language. */
export const documentPaper: Paper<PrintedDocument, DocumentWords> = {
  kind: 'document',
  words({ document, isLargePrint }, { publicUrl }) {
    if (publicUrl === undefined) throw new Error('the gateway never said its address');
    return documentWords(documentTexts, document, { publicUrl, isLargePrint });
  },
};
