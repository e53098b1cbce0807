import type { PrinterKind } from '#domain/kiosk/states.ts';
import { printableTexts } from '#kiosk/paper/pdf/printable-text.ts';
import { writeTaggedPdf } from '#kiosk/paper/pdf/tagged-pdf.ts';
import { a4 } from './a4.ts';
import type { SlipText } from './slip-text.ts';
import { ticket } from './ticket.ts';

/** The paper of the kiosk's printer. */
export type SlipPaper = Exclude<PrinterKind, 'none'>;

const layouts = { ticket80: ticket, a4 } as const satisfies Record<SlipPaper, unknown>;

/** Makes the PDF of a slip. The same slip gives the same bytes. */
export function drawSlip(slip: SlipText, paper: SlipPaper): Promise<Uint8Array<ArrayBuffer>> {
  return writeTaggedPdf(layouts[paper](printable(slip)));
}

/** Every text of the slip as the font can draw it; the QR code's own text is bytes to it, and stays. */
function printable(slip: SlipText): SlipText {
  const { qr } = slip;
  return { ...printableTexts(slip), qr: { ...printableTexts(qr), text: qr.text } };
}
