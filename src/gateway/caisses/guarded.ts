import type { CaisseId } from '#domain/caisse/caisse.ts';
import { isFictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { Clock } from '../server/clock.ts';
import { CaisseUnavailable } from './caisse.ts';
import type { Caisse } from './caisse.ts';

/** Longest wait per method, in milliseconds. */
export type CaisseTimeouts = Readonly<Record<Exclude<keyof Caisse, 'id'>, number>>;

/** Short enough for a visitor who waits at a kiosk through several calls in a row; a password hash is slower. */
export const defaultCaisseTimeoutsMs: CaisseTimeouts = {
  findPerson: 3_000,
  standing: 3_000,
  contacts: 3_000,
  account: 3_000,
  setPassword: 6_000,
  cardStanding: 3_000,
  lockAccount: 6_000,
  health: 2_000,
};

/** Runs before each call; throws `CaisseUnavailable` to refuse it. Used by the demonstration's switch. */
export type CallGate = (caisse: CaisseId) => void;

export interface GuardOptions {
  /** `refused` for every connector but `reference`: there a fictitious number is nobody (SECURITY.md). */
  readonly fictitiousPeople: 'served' | 'refused';
  readonly timeoutsMs?: CaisseTimeouts;
  readonly gate?: CallGate;
}

/**
 * Wraps a connector so that callers meet exactly two cases: a typed outcome, or `CaisseUnavailable`.
 * A call that lasts too long is aborted; whatever a connector throws loses its message here, because
 * a foreign error message may quote a NIR.
 */
export function guardedCaisse(caisse: Caisse, clock: Clock, options: GuardOptions): Caisse {
  const { fictitiousPeople, timeoutsMs = defaultCaisseTimeoutsMs, gate = () => {} } = options;

  async function call<T>(limitMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    gate(caisse.id);
    const abortion = new AbortController();
    const settled = new AbortController();
    try {
      return await new Promise<T>((resolve, reject) => {
        void clock.sleep(limitMs, settled.signal).then(() => {
          if (settled.signal.aborted) return;
          abortion.abort();
          reject(new CaisseUnavailable(caisse.id, 'timeout'));
        });
        Promise.resolve()
          .then(() => work(abortion.signal))
          .then(resolve, (error: unknown) => {
            reject(error instanceof CaisseUnavailable ? error : new CaisseUnavailable(caisse.id, 'failure'));
          });
      });
    } finally {
      // A reason of its own: else each call would build an exception nobody reads.
      settled.abort('settled');
    }
  }

  return {
    id: caisse.id,
    findPerson: (query) =>
      call(timeoutsMs.findPerson, async (signal) =>
        fictitiousPeople === 'refused' && isFictitiousNir(query.nir)
          ? { kind: 'unknown' }
          : await caisse.findPerson(query, signal),
      ),
    standing: (person) => call(timeoutsMs.standing, (signal) => caisse.standing(person, signal)),
    contacts: (person) => call(timeoutsMs.contacts, (signal) => caisse.contacts(person, signal)),
    account: (person) => call(timeoutsMs.account, (signal) => caisse.account(person, signal)),
    setPassword: (request) => call(timeoutsMs.setPassword, (signal) => caisse.setPassword(request, signal)),
    cardStanding: (card) => call(timeoutsMs.cardStanding, (signal) => caisse.cardStanding(card, signal)),
    lockAccount: (lock) => call(timeoutsMs.lockAccount, (signal) => caisse.lockAccount(lock, signal)),
    health: () => call(timeoutsMs.health, (signal) => caisse.health(signal)),
  };
}
