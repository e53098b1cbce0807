import { believedTime, laterSeen, type BelievedTime, type TimeAnchor } from '#domain/provisional-code/offline-time.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { Clock } from '../clock.ts';
import type { KioskDatabase } from '../storage/database.ts';
import { readFact, writeFact } from '../storage/facts.ts';

/** The time a kiosk may write in a claim (SECURITY « Time »). */
export interface TrustedTime {
  /** With each answer of the gateway. */
  readonly learn: (gatewayTime: EpochMs, monotonicMs: number) => void;
  readonly believed: () => Promise<BelievedTime>;
  /** For waits and throttles, where a wrong clock does no harm: the believed time, else the latest of what is known. */
  readonly best: () => Promise<EpochMs>;
  /**
   * Keeps the believed time on the disk, so that the system clock is never believed before it, and how far that clock is
   * from the gateway's. With each contact, and before a document ends.
   */
  readonly remember: () => Promise<void>;
}

export function createTrustedTime(database: KioskDatabase, clock: Clock): TrustedTime {
  let anchor: TimeAnchor | undefined;

  const believed = async (): Promise<BelievedTime> => {
    const [lastSeen, aheadMs, allotmentEnd] = await Promise.all([
      readFact(database, 'lastSeen'),
      readFact(database, 'clockAheadMs'),
      latestAllotmentEnd(database),
    ]);
    return believedTime({
      monotonicMs: clock.monotonicMs(),
      // A clock that was set wrong is wrong by as much in the next document: each visit begins a new one.
      systemTime: clock.now() - (aheadMs ?? 0),
      ...(anchor === undefined ? {} : { anchor }),
      ...(lastSeen === undefined ? {} : { lastSeen }),
      ...(allotmentEnd === undefined ? {} : { allotmentEnd }),
    });
  };

  return {
    learn(gatewayTime, monotonicMs) {
      anchor = { gatewayTime, monotonicMs };
    },
    believed,
    async best() {
      const time = await believed();
      return time.kind === 'known' ? time.now : Math.max(clock.now(), (await readFact(database, 'lastSeen')) ?? 0);
    },
    async remember() {
      // Only the gateway's own time is worth keeping: a system clock that is ahead would outlive its correction.
      if (anchor === undefined) return;
      const time = believedTime({ anchor, monotonicMs: clock.monotonicMs(), systemTime: clock.now() });
      if (time.kind === 'unknown') return;
      const aheadMs = clock.now() - time.now;
      await database.transaction('rw', database.facts, async () => {
        await writeFact(database, 'clockAheadMs', aheadMs);
        const seen = laterSeen(await readFact(database, 'lastSeen'), time);
        if (seen !== undefined) await writeFact(database, 'lastSeen', seen);
      });
    },
  };
}

async function latestAllotmentEnd(database: KioskDatabase): Promise<EpochMs | undefined> {
  const allotments = await database.allotments.toArray();
  const ends = allotments.map(({ signed }) => signed.allotment.lastUseAt);
  return ends.length === 0 ? undefined : Math.max(...ends);
}
