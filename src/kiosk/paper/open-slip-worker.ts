import { trustedScriptUrl } from '#kiosk/trusted-types.ts';
import type { SlipWorker } from './slip-writer.ts';
import workerUrl from './slip.worker.ts?worker&url';

/** Starts the worker of `slip.worker.ts` in a browser. */
export function openSlipWorker(): SlipWorker {
  return new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'slip' });
}
