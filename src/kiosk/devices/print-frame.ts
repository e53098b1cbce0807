import type { SessionResources } from '#kiosk/wipe/session-resources.ts';

/** A frame that has not loaded its document by then will not. */
export const FRAME_LIMIT_MS = 10_000;

export interface PrintFrameParts {
  readonly document: Document;
  /** Frame and address are kept until the wipe: taken away earlier, some pages come out blank (anchors, failure mode 17). */
  readonly owner: Pick<SessionResources, 'own'>;
  readonly after: (delayMs: number, run: () => void) => () => void;
  /** What the frame is called for a screen reader that finds it all the same. */
  readonly title: string;
}

/** Loads a PDF in a hidden frame. Gives the frame's window, or undefined when the document does not load. */
export async function loadPrintFrame(
  parts: PrintFrameParts,
  pdf: Uint8Array<ArrayBuffer>,
): Promise<Window | undefined> {
  const { document: page, owner } = parts;
  const url = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
  owner.own('blobUrl', () => URL.revokeObjectURL(url));

  const frame = page.createElement('iframe');
  owner.own('frame', () => frame.remove());
  hide(frame, parts.title);

  const loaded = new Promise<boolean>((resolve) => {
    const cancel = parts.after(FRAME_LIMIT_MS, () => resolve(false));
    frame.addEventListener(
      'load',
      () => {
        cancel();
        resolve(true);
      },
      { once: true },
    );
  });
  frame.src = url;
  page.body.append(frame);
  return (await loaded) ? (frame.contentWindow ?? undefined) : undefined;
}

/** Out of sight and out of reach, but drawn: a frame that is not displayed prints nothing. */
function hide(frame: HTMLIFrameElement, title: string): void {
  frame.title = title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  const { style } = frame;
  style.position = 'fixed';
  style.insetBlockStart = '0';
  style.insetInlineStart = '-200vw';
  style.inlineSize = '100vw';
  style.blockSize = '100vh';
  style.border = '0';
}
