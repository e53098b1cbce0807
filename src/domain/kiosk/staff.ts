import { DAY_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '../time/instant.ts';
import type { StaffAgent } from './staff-schema.ts';

export type { PinVerifier, StaffAgent, StaffNumber, StaffPin } from './staff-schema.ts';

/** SECURITY « Staff on the kiosk ». */
export const VERIFIER_LIFE_MS = 7 * DAY_MS;
/** The panel closes after this time (P37). */
export const STAFF_PANEL_LIFE_MS = 5 * MINUTE_MS;
const FIRST_DELAY_MS = SECOND_MS;
const MAX_DELAY_MS = 60 * SECOND_MS;

/** Agents whose verifier still counts at `now`. */
export function agentsAt(agents: readonly StaffAgent[], now: EpochMs): readonly StaffAgent[] {
  return agents.filter((agent) => now <= agent.expiresAt);
}

/**
 * Milliseconds to wait before another PIN is taken, after `failures` wrong ones in a row:
 * none, 1 s, 2 s, 4 s… up to 60 s; never a lock.
 */
export function pinDelayMs(failures: number): number {
  if (failures <= 0) return 0;
  return Math.min(FIRST_DELAY_MS * 2 ** (failures - 1), MAX_DELAY_MS);
}
