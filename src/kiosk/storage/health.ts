import type { KioskDatabase } from './database.ts';
import { readFact, writeFact } from './facts.ts';

/** What the heartbeat and the staff panel say of the storage. */
export interface StorageHealth {
  /** Whether the browser promised not to evict the data. */
  readonly persisted: boolean;
  /** The last write probe. */
  readonly writable: boolean;
  readonly usageBytes: number;
  readonly quotaBytes: number;
}

/** Room that must stay free: some ten thousand sealed items, and the next version of the app. */
export const SMALLEST_FREE_BYTES = 64 * 1024 * 1024;

/**
 * Reads the state of the storage, and asks the browser each time to keep the data: it may agree later than at first. A browser
 * that cannot tell counts as neither persisted nor full.
 */
export async function readHealth(database: KioskDatabase, storage: StorageManager): Promise<StorageHealth> {
  const [persisted, estimate, writable] = await Promise.all([
    storage.persist().catch(() => false),
    storage.estimate().catch((): StorageEstimate => ({})),
    probeWrite(database),
  ]);
  return { persisted, writable, usageBytes: estimate.usage ?? 0, quotaBytes: estimate.quota ?? 0 };
}

/** Whether so little room is left that writes may soon fail. */
export function isNearlyFull({ usageBytes, quotaBytes }: StorageHealth): boolean {
  return quotaBytes > 0 && quotaBytes - usageBytes < SMALLEST_FREE_BYTES;
}

/** Writes, and reads back: the only proof that writing works (anchors A3). */
async function probeWrite(database: KioskDatabase): Promise<boolean> {
  try {
    const next = ((await readFact(database, 'writeProbe')) ?? 0) + 1;
    await writeFact(database, 'writeProbe', next);
    return (await readFact(database, 'writeProbe')) === next;
  } catch {
    return false;
  }
}
