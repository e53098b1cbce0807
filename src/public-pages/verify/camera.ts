import { pixelsOf, type Picture } from './picture.ts';

/** `refused`: by the person or the phone; `missing`: there is none, or this browser gives none; `busy`: it does not start. */
export type CameraProblem = 'refused' | 'missing' | 'busy';

/** A camera that is open until the signal says otherwise. */
export interface OpenCamera {
  /** What it shows now, once there is something newer; undefined when it shows no more. */
  nextPicture(): Promise<Picture | undefined>;
}

/**
 * Opens the camera at the back of the phone and shows it in `preview`. The signal closes it, also one that opens after the
 * signal.
 */
export type OpenTheCamera = (
  preview: HTMLVideoElement,
  signal: AbortSignal,
) => Promise<OpenCamera | CameraProblem | undefined>;

/** Larger is slower to read, and a phone is held close. */
const MAX_SIDE = 1_080;

const wanted = {
  audio: false,
  video: { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } },
} as const satisfies MediaStreamConstraints;

export const openTheCamera: OpenTheCamera = async (preview, signal) => {
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia(wanted);
  } catch (error) {
    return problemOf(error);
  }
  const close = (): void => {
    for (const track of stream.getTracks()) track.stop();
    preview.srcObject = null;
  };
  if (signal.aborted) {
    close();
    return undefined;
  }
  signal.addEventListener('abort', close, { once: true });
  preview.srcObject = stream;
  try {
    await preview.play();
  } catch {
    return signal.aborted ? undefined : 'busy';
  }
  const isOpen = (): boolean => !signal.aborted && stream.active;
  return {
    nextPicture: async () => {
      while (isOpen()) {
        await nextFrame(signal);
        const picture = isOpen() ? middleOf(preview) : undefined;
        if (picture !== undefined) return picture;
      }
      return undefined;
    },
  };
};

function problemOf(error: unknown): CameraProblem {
  const name = error instanceof DOMException ? error.name : undefined;
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotReadableError' || name === 'AbortError' ? 'busy' : 'missing';
}

/** The square that the preview shows. */
function middleOf(video: HTMLVideoElement): Picture | undefined {
  const { videoWidth, videoHeight } = video;
  const side = Math.min(videoWidth, videoHeight);
  const square = { left: (videoWidth - side) / 2, top: (videoHeight - side) / 2, width: side, height: side };
  return pixelsOf(video, square, MAX_SIDE);
}

/** The page paints anew, or the signal came: a page that is hidden paints no more. */
async function nextFrame(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    const frame = requestAnimationFrame(() => resolve());
    signal.addEventListener(
      'abort',
      () => {
        cancelAnimationFrame(frame);
        resolve();
      },
      { once: true },
    );
  });
}
