import type { KioskDatabase } from './database.ts';
import { readFact, writeFact } from './facts.ts';

/** Numbers reserved by one write. A restart skips what is left of them: the counter may jump, never go back. */
const RESERVED_AT_ONCE = 64;

/** Gives each signed request its number. */
export type RequestCounter = () => Promise<number>;

/**
 * A counter that grows with every request and survives restarts (SECURITY « Requests »: a counter that goes back or
 * forks suspends the kiosk). The end of the reserved range is written, strictly, before its first number is used.
 */
export function createRequestCounter(database: KioskDatabase): RequestCounter {
  let next = 1;
  let end = 0;
  let reserving: Promise<void> | undefined;

  const reserve = async (): Promise<void> => {
    await database.transaction('rw', database.facts, async () => {
      const used = (await readFact(database, 'requestCounter')) ?? 0;
      await writeFact(database, 'requestCounter', used + RESERVED_AT_ONCE);
      next = used + 1;
      end = used + RESERVED_AT_ONCE;
    });
  };

  return async () => {
    while (next > end) {
      reserving ??= reserve().finally(() => {
        reserving = undefined;
      });
      await reserving;
    }
    const taken = next;
    next += 1;
    return taken;
  };
}
