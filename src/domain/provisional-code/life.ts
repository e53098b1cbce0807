import { DAY_MS, HOUR_MS, type EpochMs } from '../time/instant.ts';

/** « Valable 48 heures » (#257–259, P02), by the gateway's clock. */
export const CODE_LIFE_HOURS = 48;
export const CODE_LIFE_MS = CODE_LIFE_HOURS * HOUR_MS;
/** Three wrong tries destroy a code (P06). */
export const MAX_TRIES = 3;
/**
 * Digits compared with an ended code after its own tries. Its holder still reads why it ended; an attacker learns only
 * that a code ended, and is stopped soon.
 */
export const TRIES_AFTER_END = 3;
/**
 * An ended code is remembered this long, so that a late claim cannot bring it back (SECURITY « Provisional codes »).
 */
export const TOMBSTONE_DAYS = 30;
export const TOMBSTONE_MS = TOMBSTONE_DAYS * DAY_MS;

/**
 * - `pending`: received, the caisse has not confirmed the person yet; opens nothing.
 * - `active`: opens the account once.
 * - `used`, `expired`, `superseded`, `destroyed`: ended, for ever.
 */
export const codeStates = ['pending', 'active', 'used', 'expired', 'superseded', 'destroyed'] as const;
export type CodeState = (typeof codeStates)[number];

/** States only go forward; a refusal of the caisse destroys a pending code. */
const NEXT: Readonly<Record<CodeState, readonly CodeState[]>> = {
  pending: ['active', 'expired', 'superseded', 'destroyed'],
  active: ['used', 'expired', 'superseded', 'destroyed'],
  used: [],
  expired: [],
  superseded: [],
  destroyed: [],
};

export function canMove(from: CodeState, to: CodeState): boolean {
  return NEXT[from].includes(to);
}

export function isEnded(state: CodeState): boolean {
  return NEXT[state].length === 0;
}

export interface CodeTimes {
  /** What the kiosk wrote in the claim. */
  readonly issuedAt: EpochMs;
  /** When the claim first reached the gateway. */
  readonly receivedAt: EpochMs;
}

/** The issue time that counts: never later than the reception (SECURITY « Provisional codes »). */
export function effectiveIssueTime({ issuedAt, receivedAt }: CodeTimes): EpochMs {
  return Math.min(issuedAt, receivedAt);
}

/** The last instant at which the code opens anything: min(issuedAt, receivedAt) + the life of a code. */
export function validUntilOf(times: CodeTimes): EpochMs {
  return effectiveIssueTime(times) + CODE_LIFE_MS;
}

export interface LivingCode {
  readonly state: CodeState;
  readonly validUntil: EpochMs;
  /** Tries already counted. */
  readonly tries: number;
}

/** The state at `now`: time alone ends a code that nothing else has ended. */
export function stateAt({ state, validUntil }: Omit<LivingCode, 'tries'>, now: EpochMs): CodeState {
  return !isEnded(state) && now > validUntil ? 'expired' : state;
}

/**
 * Whether a try may be made at `now`. The try is counted before the digits are compared, so that
 * guesses made at the same time cannot be more than three.
 */
export function mayTry(code: LivingCode, now: EpochMs): boolean {
  return stateAt(code, now) === 'active' && code.tries < MAX_TRIES;
}

/**
 * Whether digits may still be compared with an ended code at `now`, so that the right ones hear why. Never with one
 * that waits for its caisse: it has not lived.
 */
export function mayHearWhy(code: LivingCode, now: EpochMs): boolean {
  return code.state !== 'pending' && isEnded(stateAt(code, now)) && code.tries < MAX_TRIES + TRIES_AFTER_END;
}

/** The state once the digits are compared; `tries` counts this one. */
export function stateAfterTry(tries: number, digitsMatch: boolean): CodeState {
  if (digitsMatch) return 'used';
  return tries >= MAX_TRIES ? 'destroyed' : 'active';
}

/** Whether the tombstone of a code ended at `endedAt` may be erased. */
export function isForgettable(endedAt: EpochMs, now: EpochMs): boolean {
  return now > endedAt + TOMBSTONE_MS;
}

/** What a person may be told when a code opens nothing (SECURITY « Provisional codes »). */
export type CodeRefusal = 'expired' | 'used' | 'superseded' | 'destroyed' | 'notMatching';

/** The true reason goes only to who typed the right digits; all others get one sentence. */
export function refusalFor(state: CodeState, digitsMatch: boolean): CodeRefusal {
  if (!digitsMatch || state === 'pending' || state === 'active') return 'notMatching';
  return state;
}
