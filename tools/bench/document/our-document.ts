import { documentPaper } from '#kiosk/journeys/documents/paper/document-paper.ts';
import { sampleDocuments } from '#kiosk/journeys/documents/testing/sample-documents.ts';
import { drawDocument } from '#kiosk/paper/kit/draw-document.ts';

const content = { document: sampleDocuments.paiementEtQuotient, isLargePrint: false };
const setting = { publicUrl: 'https://borne.example.org', visitorLanguage: 'fr', isDemonstration: false } as const;

/** The attestation that most people come for, in words: what every engine draws. */
export const attestationWords = () => documentPaper.words(content, setting);

/** From the data of the gateway to the bytes of its PDF. */
export const prepare = () => () => drawDocument(attestationWords(), 'a4');
