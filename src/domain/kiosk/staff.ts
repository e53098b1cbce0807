import * as z from 'zod/mini';
import { epochMsSchema, DAY_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '../time/instant.ts';

/** SECURITY « Staff on the kiosk ». */
export const PIN_MIN_DIGITS = 8;
const PIN_MAX_DIGITS = 16;
export const VERIFIER_LIFE_MS = 7 * DAY_MS;
/** The panel closes after this time (P37). */
export const STAFF_PANEL_LIFE_MS = 5 * MINUTE_MS;
const FIRST_DELAY_MS = SECOND_MS;
const MAX_DELAY_MS = 60 * SECOND_MS;

export const staffPinSchema = z.string().check(z.regex(new RegExp(`^\\d{${PIN_MIN_DIGITS},${PIN_MAX_DIGITS}}$`)));
export type StaffPin = z.infer<typeof staffPinSchema>;

const base64UrlSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/));

/** Checks a PIN without holding it: Argon2id, with its own salt for each agent and kiosk. */
export const pinVerifierSchema = z.readonly(
  z.object({
    algorithm: z.literal('argon2id'),
    salt: base64UrlSchema,
    hash: base64UrlSchema,
    memoryKiB: z.int().check(z.gte(8)),
    iterations: z.int().check(z.gte(1)),
    parallelism: z.int().check(z.gte(1)),
  }),
);
export type PinVerifier = z.infer<typeof pinVerifierSchema>;

/** A named agent as one kiosk knows them, until the verifier's end of life. */
export const staffAgentSchema = z.readonly(
  z.object({
    agentId: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    displayName: z.string().check(z.minLength(1), z.maxLength(60)),
    verifier: pinVerifierSchema,
    expiresAt: epochMsSchema,
  }),
);
export type StaffAgent = z.infer<typeof staffAgentSchema>;

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
