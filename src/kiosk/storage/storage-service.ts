import type { StorageAnswer } from '#machines/storage/ports.ts';
import type { Timers } from '../clock.ts';
import type { KioskDatabase } from './database.ts';
import { checkGeneration, type Generation, type MarkerStore } from './generation.ts';
import { isNearlyFull, readHealth, type StorageHealth } from './health.ts';
import { onUnexpectedClose, openDatabase } from './open.ts';

export interface StorageParts {
  readonly database: KioskDatabase;
  readonly marker: MarkerStore;
  readonly manager: StorageManager;
  readonly timers: Timers;
  /** Draws a new generation: `crypto.randomUUID`. */
  readonly drawId: () => string;
  /** Runs once the tables can be read, before the kiosk uses them: puts interrupted work back in order. */
  readonly prepare: () => Promise<void>;
}

/** The ports of the storage machine. */
export interface StorageService {
  readonly openStorage: () => Promise<StorageAnswer>;
  readonly probeStorage: () => Promise<StorageAnswer>;
  readonly watchStorage: (closed: () => void) => () => void;
  /** What the last look found; undefined before the first. */
  readonly lastHealth: () => StorageHealth | undefined;
}

/** Opens, checks and watches the kiosk's storage. */
export function createStorageService(parts: StorageParts): StorageService {
  const { database, manager } = parts;
  let health: StorageHealth | undefined;

  const probe = async (): Promise<StorageAnswer> => {
    health = await readHealth(database, manager);
    if (!health.writable) return { kind: 'failed', fault: 'storageUnavailable' };
    return isNearlyFull(health) ? { kind: 'degraded', fault: 'storageNearlyFull' } : { kind: 'healthy' };
  };

  return {
    async openStorage() {
      const opened = await openDatabase(database, parts.timers);
      if (opened.kind === 'failed') {
        return { kind: 'failed', fault: opened.reason === 'tooNew' ? 'storageTooNew' : 'storageUnavailable' };
      }
      // They touch different records: together they cost one round trip of the disk instead of four.
      const [generation, answer] = await Promise.all([generationOf(parts), probe(), parts.prepare()]);
      return generation === 'lost' && answer.kind !== 'failed' ? { kind: 'degraded', fault: 'storageLost' } : answer;
    },
    probeStorage: probe,
    watchStorage: (closed) => onUnexpectedClose(database, closed),
    lastHealth: () => health,
  };
}

/** Cache Storage may be out of order by itself: then nothing is known, and nothing is said to be lost. */
async function generationOf({ database, marker, drawId }: StorageParts): Promise<Generation> {
  try {
    return await checkGeneration(database, marker, drawId);
  } catch {
    return 'markerLost';
  }
}
