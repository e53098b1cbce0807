import { documentPaper } from '../paper/document-paper.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { drawDocument } from '#kiosk/paper/kit/draw-document.ts';
import type { DocumentWords } from '#kiosk/paper/kit/parts.ts';
import { readPdf, type ReadPdf } from '#kiosk/paper/testing/read-pdf.ts';
import { hardDocuments } from './hard-documents.ts';
import { sampleDocuments } from './sample-documents.ts';

export const PUBLIC_URL = 'https://borne.example.org';

/** How a document may come out. */
export const variants = ['a4', 'largePrint', 'ticket80'] as const;
export type Variant = (typeof variants)[number];

export const samples: readonly { readonly name: string; readonly document: IssuedDocument }[] = [
  ...Object.entries(sampleDocuments),
  ...Object.entries(hardDocuments),
].map(([name, document]) => ({ name, document }));

export const wordsOf = (document: IssuedDocument, variant: Variant = 'a4'): DocumentWords =>
  documentPaper.words(
    { document, isLargePrint: variant === 'largePrint' },
    { visitorLanguage: 'en', publicUrl: PUBLIC_URL, isDemonstration: false },
  );

/** In large print the same parts are set larger: those that then become another table, or another page. */
const telling = ['paiementEtQuotient', 'releveDeCompte', 'droits', 'indemnitesJournalieres', 'releveMensuel'];

/** The samples that have this form. */
export const samplesAs = (variant: Variant): typeof samples =>
  samples.filter(({ name, document }) => {
    if (variant === 'largePrint') return telling.includes(name) || name in hardDocuments;
    return variant === 'a4' || wordsOf(document).ticketParts !== undefined;
  });

export const bytesOf = (document: IssuedDocument, variant: Variant): Promise<Uint8Array<ArrayBuffer>> =>
  drawDocument(wordsOf(document, variant), variant === 'ticket80' ? 'ticket80' : 'a4');

export const printed = async (document: IssuedDocument, variant: Variant): Promise<ReadPdf> =>
  readPdf(await bytesOf(document, variant));
