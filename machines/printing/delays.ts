import { MINUTE_MS } from '#domain/time/instant.ts';

export interface PrintingDelays {
  /**
   * Past this nothing is known of the job. Long: to call a good print failed is worse than to
   * notice a stuck one late.
   */
  readonly handOverLimitMs: number;
}

export const printingDelays: PrintingDelays = { handOverLimitMs: MINUTE_MS };
