import { LARGEST_TEXT_BYTES } from '#kiosk/paper/layout/qr-figure.ts';
import { printableTexts } from '#kiosk/paper/pdf/printable-text.ts';
import { writeTaggedPdf } from '#kiosk/paper/pdf/tagged-pdf.ts';
import type { PaperFormat } from '#kiosk/paper/paper.ts';
import { a4 } from './a4.ts';
import type { SimulationWords } from './simulation-words.ts';
import { ticket } from './ticket.ts';

const layouts = { ticket80: ticket, a4 } as const satisfies Record<PaperFormat, unknown>;

/** Makes the PDF of a simulation: short on a ticket, whole on A4. The same sheet gives the same bytes. */
export function drawSimulation(sheet: SimulationWords, paper: PaperFormat): Promise<Uint8Array<ArrayBuffer>> {
  const qr = sheet.qr && isHeldBySquare(sheet.qr.text) ? sheet.qr : undefined;
  const printable = printableTexts(sheet);
  // The square’s own text is bytes to it, and stays.
  return writeTaggedPdf(layouts[paper]({ ...printable, qr: qr && { ...printableTexts(qr), text: qr.text } }));
}

/** A household too large for a square is printed without one: the paper says the same. */
const isHeldBySquare = (text: string): boolean => new TextEncoder().encode(text).length <= LARGEST_TEXT_BYTES;
