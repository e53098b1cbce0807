import { STAFF_PANEL_LIFE_MS } from '#domain/kiosk/staff.ts';
import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';

/** Times of the terminal itself; those of a session are the site's. */
export interface KioskDelays {
  /** « Vos informations ont été effacées » stays this long; a touch skips it. */
  readonly farewellMs: number;
  /** The same after a failure of ours: there is more to read. */
  readonly apologyMs: number;
  /** A wipe takes milliseconds; one that takes this long has failed. */
  readonly wipeLimitMs: number;
  /** A document that was not replaced by then will not be. */
  readonly replaceLimitMs: number;
  /** A boot step that takes longer has failed; each step has a limit of its own below it. */
  readonly bootLimitMs: number;
  /** Out of service for a reason that may pass: try again after this. */
  readonly retryMs: number;
  /** An enrolment that may succeed later by itself is tried again after this. */
  readonly enrolRetryMs: number;
  /** A kiosk that was revoked ends the session under way once nobody has touched it for this long… */
  readonly pauseMs: number;
  /** …and after this in any case. */
  readonly lastWordLimitMs: number;
  /** The activation of an update, attract screen held. */
  readonly updateLimitMs: number;
  /**
   * Who opened the staff overlay and says no more leaves it: a visitor may wait behind. Longer than
   * the longest delay after a wrong PIN.
   */
  readonly identifyMs: number;
  /** The staff panel closes by itself (P37). */
  readonly staffPanelMs: number;
}

export const kioskDelays: KioskDelays = {
  farewellMs: 3 * SECOND_MS,
  apologyMs: 10 * SECOND_MS,
  wipeLimitMs: 5 * SECOND_MS,
  replaceLimitMs: 10 * SECOND_MS,
  bootLimitMs: 30 * SECOND_MS,
  retryMs: MINUTE_MS,
  enrolRetryMs: 5 * SECOND_MS,
  pauseMs: 5 * SECOND_MS,
  lastWordLimitMs: 30 * SECOND_MS,
  updateLimitMs: 15 * SECOND_MS,
  identifyMs: 90 * SECOND_MS,
  staffPanelMs: STAFF_PANEL_LIFE_MS,
};
