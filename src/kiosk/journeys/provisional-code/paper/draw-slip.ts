import type { PaperFormat } from '#kiosk/paper/paper.ts';
import { printableTexts } from '#kiosk/paper/pdf/printable-text.ts';
import { writeTaggedPdf } from '#kiosk/paper/pdf/tagged-pdf.ts';
import { a4 } from './a4.ts';
import type { SlipWords } from './slip-words.ts';
import { ticket } from './ticket.ts';

const layouts = { ticket80: ticket, a4 } as const satisfies Record<PaperFormat, unknown>;

/** Makes the PDF of a slip. The same slip gives the same bytes. */
export function drawSlip(slip: SlipWords, paper: PaperFormat): Promise<Uint8Array<ArrayBuffer>> {
  return writeTaggedPdf(layouts[paper](printable(slip)));
}

/** Every text of the slip as the font can draw it; the QR code's own text is bytes to it, and stays. */
function printable(slip: SlipWords): SlipWords {
  const { qr } = slip;
  return { ...printableTexts(slip), qr: { ...printableTexts(qr), text: qr.text } };
}
