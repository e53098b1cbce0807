import { MINUTE_MS, SECOND_MS } from '#domain/time/instant.ts';
import type { Timings } from './schema.ts';

export interface TimingProblem {
  readonly code:
    | 'warningTooShort'
    | 'idleReadingTooShort'
    | 'idleTypingTooShort'
    | 'idleWithinWarning'
    | 'tooFewExtensions'
    | 'moreTimeTooSmall'
    | 'sessionLimitTooShort'
    | 'sessionLimitTooLong';
  /** The limit of the setting, in its own unit. */
  readonly bound: number;
}

type Audited = TimingProblem & { readonly severity: 'error' | 'warning' };

/** A27: the warning comes at least 20 s before the end. */
const MIN_WARNING_MS = 20 * SECOND_MS;
/** 60 s on reading screens, 90 s on typing ones (docs/requirements.md#screens-and-durations). */
const MIN_IDLE_READING_MS = 60 * SECOND_MS;
const MIN_IDLE_TYPING_MS = 90 * SECOND_MS;
/** A27: at least ten extensions, and « plus de temps » × 3. */
const MIN_EXTENSIONS = 10;
const MIN_MORE_TIME_FACTOR = 3;
/** P17 and the visitor token's absolute life (SECURITY « Visitor token »). */
const MAX_SESSION_MS = 20 * MINUTE_MS;

/** Times that a visitor could not live with, or that would keep a session open too long. */
export function auditTimings(timings: Timings): readonly Audited[] {
  const { idleReadingMs, idleTypingMs, warningMs, moreTimeFactor, sessionLimitMs } = timings;
  const longestIdleMs = Math.max(idleReadingMs, idleTypingMs) * moreTimeFactor;
  return [
    ...when(warningMs < MIN_WARNING_MS, 'warningTooShort', 'error', MIN_WARNING_MS),
    ...when(Math.min(idleReadingMs, idleTypingMs) <= warningMs, 'idleWithinWarning', 'error', warningMs),
    ...when(idleReadingMs < MIN_IDLE_READING_MS, 'idleReadingTooShort', 'warning', MIN_IDLE_READING_MS),
    ...when(idleTypingMs < MIN_IDLE_TYPING_MS, 'idleTypingTooShort', 'warning', MIN_IDLE_TYPING_MS),
    ...when(timings.extensions < MIN_EXTENSIONS, 'tooFewExtensions', 'error', MIN_EXTENSIONS),
    ...when(moreTimeFactor < MIN_MORE_TIME_FACTOR, 'moreTimeTooSmall', 'error', MIN_MORE_TIME_FACTOR),
    ...when(sessionLimitMs <= longestIdleMs, 'sessionLimitTooShort', 'error', longestIdleMs),
    ...when(sessionLimitMs > MAX_SESSION_MS, 'sessionLimitTooLong', 'error', MAX_SESSION_MS),
  ];
}

function when(
  wrong: boolean,
  code: TimingProblem['code'],
  severity: Audited['severity'],
  bound: number,
): readonly Audited[] {
  return wrong ? [{ code, severity, bound }] : [];
}
