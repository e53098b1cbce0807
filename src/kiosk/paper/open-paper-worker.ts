import { trustedScriptUrl } from '#kiosk/trusted-types.ts';
import type { PaperWorker } from './paper-writer.ts';
import workerUrl from './paper.worker.ts?worker&url';

/** Starts the worker of `paper.worker.ts` in a browser. */
export function openPaperWorker(): PaperWorker {
  return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'paper' });
}
