import { agentsAt } from '#domain/kiosk/staff.ts';
import type { EpochMs } from '#domain/time/instant.ts';
import type { KioskDatabase } from './database.ts';
import { readFact, writeFact } from './facts.ts';

/**
 * Drops the verifiers past their seven days (SECURITY « Staff on the kiosk »): a kiosk that is cut off forgets by itself
 * the agents of whom it hears no more. A contact replaces them all.
 */
export async function forgetExpiredVerifiers(database: KioskDatabase, now: EpochMs): Promise<void> {
  await database.transaction('rw', database.facts, async () => {
    const held = (await readFact(database, 'staff')) ?? [];
    const counting = agentsAt(held, now);
    if (counting.length < held.length)
      await writeFact(
        database,
        'staff',
        held.filter((agent) => counting.includes(agent)),
      );
  });
}
