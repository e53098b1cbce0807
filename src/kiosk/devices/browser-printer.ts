import type { HandOverAnswer, PrintJob, PrintableContent } from '#machines/printing/ports.ts';
import type { SlipPaper } from '../documents/slip/draw-slip.ts';
import type { SlipText } from '../documents/slip/slip-text.ts';
import type { SlipWriter } from '../documents/slip-writer.ts';
import { loadPrintFrame, type PrintFrameParts } from './print-frame.ts';

export interface BrowserPrinterParts {
  readonly slips: Pick<SlipWriter, 'write'>;
  readonly paper: SlipPaper;
  /** The words of what is printed, in this visit's languages. */
  readonly wordsOf: (content: PrintableContent) => Promise<SlipText>;
  /** Frame and blob address belong to the visit under way. */
  readonly frame: () => PrintFrameParts;
}

/**
 * Prints through the browser: the port `handOver`. `handedOver` is the most it can know: `afterprint` also fires on cancel
 * (anchors, failure mode 16), so nothing is concluded from it.
 *
 * @throws Error when printing broke after the document was there: then nobody knows, and the machine says `unknown`.
 */
export async function handOverToBrowser(parts: BrowserPrinterParts, { content }: PrintJob): Promise<HandOverAnswer> {
  const pdf = await drawn(parts, content);
  if (pdf === undefined) return { kind: 'failed', failure: 'notDrawn' };
  const view = await loadPrintFrame(parts.frame(), pdf);
  if (view === undefined) return { kind: 'failed', failure: 'unreachable' };
  view.print();
  return { kind: 'handedOver' };
}

async function drawn(parts: BrowserPrinterParts, content: PrintableContent): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return await parts.slips.write(await parts.wordsOf(content), parts.paper);
  } catch {
    return undefined;
  }
}
