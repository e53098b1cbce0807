import type { KioskDatabase } from './database.ts';
import { readFact, writeFact } from './facts.ts';

/**
 * Format of what this build writes. Raise it with every change that an older build would misread. Dexie opens newer data
 * without a word, so the number is our own (anchors, failure mode 12).
 */
export const DATA_FORMAT = 2;

export type FormatVerdict = 'current' | 'tooNew';

/** Reads the format before anything is written; data of a newer build is refused and left alone. */
export async function guardFormat(database: KioskDatabase): Promise<FormatVerdict> {
  if ((await readFact(database, 'dataFormat')) === DATA_FORMAT) return 'current';
  return database.transaction('rw', database.facts, async () => {
    const found = (await readFact(database, 'dataFormat')) ?? 0;
    if (found > DATA_FORMAT) return 'tooNew';
    if (found < DATA_FORMAT) await writeFact(database, 'dataFormat', DATA_FORMAT);
    return 'current';
  });
}
