import { reaches, type IdentityLevel } from '../identity/level.ts';
import type { EpochMs } from '../time/instant.ts';

/** How far the person of a code was proven, weakest first: typed data only, or a card shown. */
export const codeLevels = ['declared', 'presented'] as const satisfies readonly IdentityLevel[];
export type CodeLevel = (typeof codeLevels)[number];

/**
 * Whether a newer code of `level` ends one of `other` (SECURITY « Provisional codes »): who only types another person's
 * data must not undo what that person got by showing a card.
 */
export function mayEnd(level: CodeLevel, other: CodeLevel): boolean {
  return reaches(level, other);
}

/** What already happened to a person at one caisse, as far as the order of codes goes. */
export interface PersonHistory {
  /**
   * Latest effective issue time among the codes that were ever active, ended ones included, and that may end this one.
   */
  readonly newestActivated?: EpochMs;
  readonly lastFirstUseAt?: EpochMs;
  readonly lastPasswordChangeAt?: EpochMs;
}

export type ActivationVerdict = 'active' | 'superseded' | 'expired';

/**
 * What becomes of a code when its caisse confirms the person (SECURITY « Provisional codes »: codes are ordered by
 * issue time, not by arrival). It lives only if it is newer than every code of its level or a higher one that ever
 * lived, than the last first use and than the last password change. Ended codes count: a new code
 * cancels the old (P03), even when it was destroyed before the old one arrived.
 *
 * @param code `effectiveIssueTime` and `validUntil` of the arriving code.
 */
export function activationVerdict(
  code: { readonly effectiveIssueTime: EpochMs; readonly validUntil: EpochMs },
  history: PersonHistory,
  now: EpochMs,
): ActivationVerdict {
  const newest = Math.max(
    history.newestActivated ?? -1,
    history.lastFirstUseAt ?? -1,
    history.lastPasswordChangeAt ?? -1,
  );
  if (code.effectiveIssueTime <= newest) return 'superseded';
  return now > code.validUntil ? 'expired' : 'active';
}
