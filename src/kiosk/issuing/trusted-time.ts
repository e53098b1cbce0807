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
  /** Keeps the believed time on the disk, so that the system clock is never believed before it. */
  readonly remember: () => Promise<void>;
}

export function createTrustedTime(database: KioskDatabase, clock: Clock): TrustedTime {
  let anchor: TimeAnchor | undefined;

  const believed = async (): Promise<BelievedTime> => {
    const [lastSeen, allotmentEnd] = await Promise.all([readFact(database, 'lastSeen'), latestAllotmentEnd(database)]);
    return believedTime({
      monotonicMs: clock.monotonicMs(),
      systemTime: clock.now(),
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
      const time = await believed();
      await database.transaction('rw', database.facts, async () => {
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
