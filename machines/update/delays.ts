import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';

export interface UpdateDelays {
  /** Between two looks for a new version: the page must look itself, since its tab never closes. */
  readonly checkEveryMs: number;
  /** After a check or an installation failed, or found no gateway. */
  readonly retryMs: number;
  /**
   * Between holding the attract screen and activating. Right after a session, when the fresh page asks for a lot, one
   * update in two hung for minutes in Chromium: requests under way seemed to hold the previous service worker.
   */
  readonly pauseMs: number;
  /** An activation that takes longer has failed: an open request may park it for ever. */
  readonly activationLimitMs: number;
}

export const updateDelays: UpdateDelays = {
  checkEveryMs: HOUR_MS,
  retryMs: 5 * MINUTE_MS,
  pauseMs: 2 * SECOND_MS,
  activationLimitMs: 10 * SECOND_MS,
};
