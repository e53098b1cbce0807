import type { CaisseId } from '#domain/caisse/caisse.ts';
import { isFictitiousNir } from '#domain/identity/fictitious-nir.ts';
import type { Clock } from '../server/clock.ts';
import {
  CaisseUnavailable,
  type Caisse,
  type CaisseCapabilities,
  type Capability,
  type ConnectedCaisse,
} from './caisse.ts';

/** Longest wait per method, in milliseconds: no method is without one. */
export type CaisseTimeouts = { readonly health: number } & {
  readonly [Name in Capability]: Readonly<Record<keyof CaisseCapabilities[Name], number>>;
};

/** Short enough for a visitor who waits at a kiosk through several calls in a row; a password hash is slower. */
export const defaultCaisseTimeoutsMs: CaisseTimeouts = {
  people: { find: 3_000, standing: 3_000 },
  pivot: { find: 3_000 },
  contacts: { of: 3_000, change: 6_000 },
  accounts: { of: 3_000, setPassword: 6_000, verifyPassword: 6_000, lock: 6_000 },
  cards: { standing: 3_000 },
  letters: { addressSince: 3_000, send: 6_000 },
  creations: { match: 3_000, mayCreate: 3_000, holderOf: 3_000, open: 6_000 },
  authorisations: { of: 3_000, give: 6_000, withdraw: 6_000 },
  guardianships: { find: 3_000, of: 3_000, nameOf: 3_000 },
  documents: { offered: 3_000, give: 6_000, withdrawn: 6_000 },
  file: { overview: 6_000, payments: 6_000, ownData: 3_000, simulationAnswers: 6_000 },
  insuredFile: { overview: 6_000, payments: 6_000, prevention: 3_000 },
  messages: { list: 6_000, open: 6_000 },
  health: 2_000,
};

/** Runs before each call; throws `CaisseUnavailable` to refuse it. Used by the demonstration's switch. */
export type CallGate = (caisse: CaisseId) => void;

export interface GuardOptions {
  /**
   * `refused` for every connector but `reference`: elsewhere a fictitious number names no real person (SECURITY
   * « Demonstration »).
   */
  readonly fictitiousPeople: 'served' | 'refused';
  readonly timeoutsMs?: CaisseTimeouts;
  readonly gate?: CallGate;
}

/**
 * Wraps a connector so that callers meet exactly two cases: a typed outcome, or `CaisseUnavailable`.
 * Aborts a call that lasts too long, and refuses one to a capability that the caisse lacks. Drops the message of
 * what a connector throws: a foreign error message may quote a NIR.
 */
export function guardedCaisse(caisse: ConnectedCaisse, clock: Clock, options: GuardOptions): Caisse {
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
      // A constant reason, since without one each call builds an exception.
      settled.abort('settled');
    }
  }

  /** The methods of one capability, each with its limit; without the capability each is refused. */
  function guard<Name extends Capability>(name: Name): CaisseCapabilities[Name] {
    const methods = caisse[name] as Readonly<Record<string, ConnectorMethod>> | undefined;
    const limits: Readonly<Record<string, number>> = timeoutsMs[name];
    const guardedMethods = Object.entries(limits).map(([method, limitMs]) => [
      method,
      async (input: unknown) =>
        await call(limitMs, async (signal) => {
          if (methods?.[method] === undefined) throw new CaisseUnavailable(caisse.id, 'notOffered');
          return await methods[method](input, signal);
        }),
    ]);
    // The limits name every method of the capability.
    return Object.fromEntries(guardedMethods) as CaisseCapabilities[Name];
  }

  const people = guard('people');
  const creations = guard('creations');
  return {
    id: caisse.id,
    capabilities: capabilities.filter((name) => caisse[name] !== undefined),
    people: {
      ...people,
      find: async (query) =>
        fictitiousPeople === 'refused' && isFictitiousNir(query.nir) ? { kind: 'unknown' } : await people.find(query),
    },
    pivot: guard('pivot'),
    contacts: guard('contacts'),
    accounts: guard('accounts'),
    cards: guard('cards'),
    letters: guard('letters'),
    creations: {
      ...creations,
      match: async (query) =>
        fictitiousPeople === 'refused' && isFictitiousNir(query.civilStatus.nir)
          ? { kind: 'unknown' }
          : await creations.match(query),
    },
    authorisations: guard('authorisations'),
    guardianships: guard('guardianships'),
    documents: guard('documents'),
    file: guard('file'),
    insuredFile: guard('insuredFile'),
    messages: guard('messages'),
    health: async () => await call(timeoutsMs.health, async (signal) => await caisse.health(signal)),
  };
}

type ConnectorMethod = (input: unknown, signal: AbortSignal) => Promise<unknown>;

const capabilities = [
  'people',
  'pivot',
  'contacts',
  'accounts',
  'cards',
  'letters',
  'creations',
  'authorisations',
  'guardianships',
  'documents',
  'file',
  'insuredFile',
  'messages',
] as const satisfies readonly Capability[];
