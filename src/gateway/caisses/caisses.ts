import type { CaisseId } from '#domain/caisse/caisse.ts';
import type { Clock } from '../server/clock.ts';
import type { CaisseHealth } from '../server/module.ts';
import type { Caisse } from './caisse.ts';

/** Every caisse this gateway serves, each behind `guardedCaisse`. */
export type Caisses = Readonly<Record<CaisseId, Caisse>>;

/**
 * Watches whether the caisses answer, so that the gateway answers kiosks at once (SECURITY « One path, online and
 * offline »).
 */
export interface CaisseWatch {
  states(): readonly CaisseHealth[];
  /** Asks every caisse once, now. */
  check(): Promise<void>;
  start(): void;
  stop(): Promise<void>;
}

/** Often enough for a screen to be true, seldom enough to be no load. */
const checkEveryMs = 5_000;

/** @param caisses `up` until a first check says otherwise. */
export function watchCaisses(caisses: Caisses, clock: Clock): CaisseWatch {
  const down = new Set<CaisseId>();
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function check(): Promise<void> {
    await Promise.all(
      Object.values(caisses).map((caisse) =>
        caisse.health().then(
          () => void down.delete(caisse.id),
          () => void down.add(caisse.id),
        ),
      ),
    );
  }

  async function checkForEver(): Promise<void> {
    while (!stopping.signal.aborted) {
      await check();
      await clock.sleep(checkEveryMs, stopping.signal);
    }
  }

  return {
    states: () =>
      Object.values(caisses).map((caisse) => ({ caisse: caisse.id, state: down.has(caisse.id) ? 'down' : 'up' })),
    check,
    start: () => {
      running = checkForEver();
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
