import type { Timers } from '../clock.ts';
import type { PaperAnswer, PaperRequest } from './paper-worker-messages.ts';
import type { PaperKind } from './kinds.ts';
import type { PaperFormat } from './paper.ts';
import { PaperNotDrawn } from './paper-not-drawn.ts';

/** A paper takes some milliseconds; a worker that is silent this long is broken. */
export const DRAW_LIMIT_MS = 10_000;

/** The part of `Worker` used here. */
export interface PaperWorker {
  postMessage(request: PaperRequest): void;
  terminate(): void;
  onmessage: ((message: MessageEvent<PaperAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface PaperWriter {
  /** Loads the worker and draws a paper that says nothing, so that the first true one is quick. Never throws. */
  readonly warmUp: (format: PaperFormat) => Promise<void>;
  /**
   * Draws one paper.
   *
   * @param words what `draws.ts` takes for this kind
   *
   * @throws PaperNotDrawn when it cannot be drawn, the worker broke, or `close` came first.
   */
  readonly write: (kind: PaperKind, words: unknown, format: PaperFormat) => Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the worker and all it holds (SECURITY « Wipe »). Another `write` would open a new one. */
  readonly close: () => void;
}

type Waiting = (answer: PaperAnswer | undefined) => void;

/** The page's side of `paper.worker.ts`. */
export function createPaperWriter(parts: {
  readonly openWorker: () => PaperWorker;
  readonly timers: Timers;
}): PaperWriter {
  const waiting = new Map<number, Waiting>();
  let worker: PaperWorker | undefined;
  let lastId = 0;

  const close = (): void => {
    worker?.terminate();
    worker = undefined;
    for (const settle of waiting.values()) settle(undefined);
  };

  const open = (): PaperWorker => {
    const opened = parts.openWorker();
    opened.onmessage = ({ data }) => waiting.get(data.id)?.(data);
    opened.onerror = close;
    return opened;
  };

  const ask = (request: (id: number) => PaperRequest): Promise<PaperAnswer | undefined> =>
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

  const drawn = async (request: (id: number) => PaperRequest): Promise<Uint8Array<ArrayBuffer>> => {
    const answer = await ask(request);
    if (answer?.kind === 'drawn') return answer.pdf;
    throw new PaperNotDrawn(answer?.kind === 'failed' ? answer.reason : 'broken');
  };

  return {
    async warmUp(format) {
      await ask((id) => ({ id, ask: 'warmUp', format }));
    },
    write: (kind, words, format) => drawn((id) => ({ id, ask: 'draw', kind, words, format })),
    close,
  };
}
