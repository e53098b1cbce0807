import type { Timers } from '../clock.ts';
import type { SlipAnswer, SlipRequest } from './slip-worker-messages.ts';
import type { SheetText } from '../journeys/simulation/paper/sheet-text.ts';
import type { SlipPaper } from '../journeys/provisional-code/paper/draw-slip.ts';
import type { SlipText } from '../journeys/provisional-code/paper/slip-text.ts';

/** A slip takes some milliseconds; a worker that is silent this long is broken. */
export const DRAW_LIMIT_MS = 10_000;

/** The part of `Worker` used here. */
export interface SlipWorker {
  postMessage(request: SlipRequest): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<SlipAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface SlipWriter {
  /** Loads the worker and draws a slip that says nothing, so that the first true one is quick. Never throws. */
  readonly warmUp: (paper: SlipPaper) => Promise<void>;
  /**
   * Draws a slip.
   *
   * @throws Error when it cannot be drawn, the worker broke, or `close` came first.
   */
  readonly write: (slip: SlipText, paper: SlipPaper) => Promise<Uint8Array<ArrayBuffer>>;
  /** As `write`, for the paper of a simulation. */
  readonly writeSheet: (sheet: SheetText, paper: SlipPaper) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the worker and all it holds (SECURITY « Wipe »). Another `write` would open a new one. */
  readonly close: () => void;
}

type Waiting = (answer: SlipAnswer | undefined) => void;

/** The page's side of `slip.worker.ts`. */
export function createSlipWriter(parts: {
  readonly openWorker: () => SlipWorker;
  readonly timers: Timers;
}): SlipWriter {
  const waiting = new Map<number, Waiting>();
  let worker: SlipWorker | undefined;
  let lastId = 0;

  const close = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const settle of waiting.values()) settle(undefined);
  };

  const open = (): SlipWorker => {
    const opened = parts.openWorker();
    opened.onmessage = ({ data }) => waiting.get(data.id)?.(data);
    opened.onerror = close;
    return opened;
  };

  const ask = (request: (id: number) => SlipRequest): Promise<SlipAnswer | undefined> =>
    new Promise((resolve) => {
      lastId += 1;
      const id = lastId;
      const cancelTimer = parts.timers.after(DRAW_LIMIT_MS, close);
      waiting.set(id, (answer) => {
        waiting.delete(id);
        cancelTimer();
        resolve(answer);
      });
      worker ??= open();
      worker.postMessage(request(id));
    });

  const drawn = async (request: (id: number) => SlipRequest): Promise<Uint8Array<ArrayBuffer>> => {
    const answer = await ask(request);
    if (answer?.kind !== 'drawn') throw new Error('the document could not be drawn');
    return answer.pdf;
  };

  return {
    async warmUp(paper) {
      await ask((id) => ({ id, kind: 'warmUp', paper }));
    },
    write: (slip, paper) => drawn((id) => ({ id, kind: 'draw', slip, paper })),
    writeSheet: (sheet, paper) => drawn((id) => ({ id, kind: 'drawSheet', sheet, paper })),
    close,
  };
}
