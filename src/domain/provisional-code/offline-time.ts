import type { EpochMs } from '../time/instant.ts';

/** The gateway's time at the last contact, tied to this document's monotonic clock. */
export interface TimeAnchor {
  readonly gatewayTime: EpochMs;
  /** `performance.now()` at that contact, in milliseconds. */
  readonly monotonicMs: number;
}

export interface TimeSources {
  /** Absent since the last restart or new document without contact. */
  readonly anchor?: TimeAnchor;
  readonly monotonicMs: number;
  readonly systemTime: EpochMs;
  /** The latest time this kiosk ever believed, kept on the disk. */
  readonly lastSeen?: EpochMs;
  /** End of the latest allotment held: `lastUseAt`. */
  readonly allotmentEnd?: EpochMs;
}

export type BelievedTime = { readonly kind: 'known'; readonly now: EpochMs } | { readonly kind: 'unknown' };

/**
 * The time a kiosk may write in a claim (SECURITY « Time »): gateway time plus monotonic time;
 * after a restart the system clock, only between the last time seen and the allotment's end;
 * else none, and no deferred code.
 */
export function believedTime(sources: TimeSources): BelievedTime {
  const { anchor, monotonicMs, systemTime, lastSeen, allotmentEnd } = sources;
  if (anchor) {
    const elapsedMs = monotonicMs - anchor.monotonicMs;
    return elapsedMs < 0 ? { kind: 'unknown' } : knownTime(anchor.gatewayTime + elapsedMs);
  }
  if (lastSeen === undefined || allotmentEnd === undefined) return { kind: 'unknown' };
  return systemTime < lastSeen || systemTime > allotmentEnd ? { kind: 'unknown' } : knownTime(systemTime);
}

/** What to keep on the disk as the last time seen: it never goes back. */
export function laterSeen(lastSeen: EpochMs | undefined, believed: BelievedTime): EpochMs | undefined {
  if (believed.kind === 'unknown') return lastSeen;
  return Math.max(lastSeen ?? 0, believed.now);
}

function knownTime(now: number): BelievedTime {
  return { kind: 'known', now: Math.floor(now) };
}
