import type { PaperFormat } from '../paper.ts';
import { officialTexts } from '../pdf/printable-text.ts';
import { writeTaggedPdf } from '../pdf/tagged-pdf.ts';
import type { DocumentWords } from './parts.ts';
import { sealMatrix } from './seal-matrix.ts';
import { sheet } from './sheet.ts';
import { ticket } from './ticket.ts';

/**
 * Makes the PDF of a document. The same words give the same bytes.
 *
 * @throws LetterMissing when the fonts lack a letter of it: a name is drawn as it is written, or not at all.
 * @throws Error when it is asked for on a ticket and says too much for one.
 */
export async function drawDocument(words: DocumentWords, format: PaperFormat): Promise<Uint8Array<ArrayBuffer>> {
  const printable = officialTexts({ ...words, seal: { ...words.seal, text: '' } });
  const matrix = await sealMatrix(words.seal.text);
  return writeTaggedPdf(drawings[format](printable, matrix));
}

const drawings = {
  a4: sheet,
  ticket80: (words, matrix) => {
    if (words.ticketParts === undefined) throw new Error('this document is for A4 only');
    return ticket(words, words.ticketParts, matrix);
  },
} as const satisfies Record<
  PaperFormat,
  (words: DocumentWords, matrix: Awaited<ReturnType<typeof sealMatrix>>) => unknown
>;
