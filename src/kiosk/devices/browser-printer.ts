import type { HandOverAnswer, PrintJob } from '#machines/printing/ports.ts';
import { PaperNotDrawn } from '../paper/paper-not-drawn.ts';
import { loadPrintFrame, type PrintFrameParts } from './print-frame.ts';

export interface BrowserPrinterParts<Content> {
  /** Makes the PDF, in this visit's languages and for this terminal's paper. */
  readonly draw: (content: Content) => Promise<Uint8Array<ArrayBuffer>>;
  /** Frame and blob address belong to the visit under way. */
  readonly frame: () => PrintFrameParts;
}

/**
 * Prints through the browser: the port `handOver`. `handedOver` is the most it can know: `afterprint` also fires on
 * cancel (anchors, failure mode 16), so it proves nothing.
 *
 * @throws Error when printing broke after the document had loaded: the result is unknown, and the machine says
 * `unknown`.
 */
export async function handOverToBrowser<Content>(
  parts: BrowserPrinterParts<Content>,
  { content }: PrintJob<Content>,
): Promise<HandOverAnswer> {
  const drawn = await draw(parts, content);
  if (drawn.kind === 'failed') return drawn;
  const view = await loadPrintFrame(parts.frame(), drawn.pdf);
  if (view === undefined) return { kind: 'failed', failure: 'unreachable' };
  view.print();
  return { kind: 'handedOver' };
}

async function draw<Content>(
  parts: BrowserPrinterParts<Content>,
  content: Content,
): Promise<
  | { readonly kind: 'drawn'; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly failure: 'notDrawn' | 'letterMissing' }
> {
  try {
    return { kind: 'drawn', pdf: await parts.draw(content) };
  } catch (error) {
    const isLetter = error instanceof PaperNotDrawn && error.reason === 'letterMissing';
    return { kind: 'failed', failure: isLetter ? 'letterMissing' : 'notDrawn' };
  }
}
