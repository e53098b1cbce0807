import type { KioskDatabase } from './database.ts';
import { readFact, writeFact } from './facts.ts';
import { DATA_FORMAT } from './layout.ts';

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
