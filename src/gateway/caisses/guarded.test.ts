import { describe, expect, it } from 'vitest';
import { manualClock } from '../testing/manual-clock.ts';
import { CaisseUnavailable, type Caisse, type ConnectedCaisse } from './caisse.ts';
import { type PersonId } from './person-id.ts';
import { defaultCaisseTimeoutsMs, guardedCaisse } from './guarded.ts';
import { createCaisseSwitch } from './switch.ts';
import { creationQueryOf } from './testing/creating.ts';
import { personNamed } from './testing/people.ts';

const person = 'p1' as PersonId;
const { nir } = personNamed('camille');
const query = creationQueryOf(personNamed('camille'), 'caf-31');

/** A connector whose every call does the same thing. */
function connector(work: (signal?: AbortSignal) => Promise<never>): ConnectedCaisse {
  const method = (_input: unknown, signal?: AbortSignal) => work(signal);
  return {
    id: 'caf-31',
    people: { find: method, standing: method },
    pivot: { find: method },
    contacts: { of: method, change: method },
    accounts: { of: method, setPassword: method, verifyPassword: method, lock: method },
    cards: { standing: method },
    letters: { addressSince: method, send: method },
    creations: { match: method, mayCreate: method, holderOf: method, open: method },
    authorisations: { of: method, give: method, withdraw: method },
    guardianships: { find: method, of: method, nameOf: method },
    documents: { offered: method, give: method, withdrawn: method },
    file: { overview: method, payments: method, ownData: method, simulationAnswers: method },
    insuredFile: { overview: method, payments: method, prevention: method },
    messages: { list: method, open: method },
    health: (signal) => work(signal),
  };
}

const couple = { person, spouse: person, at: 0 };
const pivot = {
  birthName: 'Martin',
  givenNames: 'Camille',
  gender: 'female',
  birthDate: '1982-06-14',
  birthCountry: '99100',
  birthPlace: '31991',
} as const;
const limits = defaultCaisseTimeoutsMs;
const calls: readonly (readonly [name: string, limitMs: number, (caisse: Caisse) => Promise<unknown>])[] = [
  ['people.find', limits.people.find, (caisse) => caisse.people.find({ by: 'nir', nir })],
  ['people.standing', limits.people.standing, (caisse) => caisse.people.standing(person)],
  ['pivot.find', limits.pivot.find, (caisse) => caisse.pivot.find(pivot)],
  ['contacts.of', limits.contacts.of, (caisse) => caisse.contacts.of(person)],
  [
    'contacts.change',
    limits.contacts.change,
    (caisse) => caisse.contacts.change({ person, contact: { kind: 'mail', value: 'a@example.org' }, at: 0 }),
  ],
  ['accounts.of', limits.accounts.of, (caisse) => caisse.accounts.of(person)],
  [
    'accounts.setPassword',
    limits.accounts.setPassword,
    (caisse) => caisse.accounts.setPassword({ person, password: 'x', at: 0 }),
  ],
  [
    'accounts.verifyPassword',
    limits.accounts.verifyPassword,
    (caisse) => caisse.accounts.verifyPassword({ person, password: 'x', at: 0 }),
  ],
  ['accounts.lock', limits.accounts.lock, (caisse) => caisse.accounts.lock({ person, reason: 'kioskCompromised' })],
  ['cards.standing', limits.cards.standing, (caisse) => caisse.cards.standing({ serial: '1', person })],
  ['letters.addressSince', limits.letters.addressSince, (caisse) => caisse.letters.addressSince(person)],
  ['letters.send', limits.letters.send, (caisse) => caisse.letters.send({ id: '1', person, pdf: new Uint8Array() })],
  ['creations.match', limits.creations.match, (caisse) => caisse.creations.match(query)],
  ['creations.mayCreate', limits.creations.mayCreate, (caisse) => caisse.creations.mayCreate(person)],
  ['creations.holderOf', limits.creations.holderOf, (caisse) => caisse.creations.holderOf('a@example.org')],
  [
    'creations.open',
    limits.creations.open,
    (caisse) =>
      caisse.creations.open({
        id: '1',
        person,
        civilStatus: query.civilStatus,
        contact: { kind: 'mail', value: 'a@example.org' },
        password: 'x',
        at: 0,
      }),
  ],
  ['authorisations.of', limits.authorisations.of, (caisse) => caisse.authorisations.of(person)],
  ['authorisations.give', limits.authorisations.give, (caisse) => caisse.authorisations.give(couple)],
  ['authorisations.withdraw', limits.authorisations.withdraw, (caisse) => caisse.authorisations.withdraw(couple)],
  ['guardianships.find', limits.guardianships.find, (caisse) => caisse.guardianships.find({ number: '31004217' })],
  ['guardianships.of', limits.guardianships.of, (caisse) => caisse.guardianships.of(person)],
  ['guardianships.nameOf', limits.guardianships.nameOf, (caisse) => caisse.guardianships.nameOf(person)],
  ['documents.offered', limits.documents.offered, (caisse) => caisse.documents.offered(person)],
  [
    'documents.give',
    limits.documents.give,
    (caisse) => caisse.documents.give({ person, choice: { type: 'droits' }, mayShowHealth: false }),
  ],
  ['documents.withdrawn', limits.documents.withdrawn, async (caisse) => await caisse.documents.withdrawn?.(0)],
  ['file.overview', limits.file.overview, (caisse) => caisse.file.overview(person)],
  ['file.payments', limits.file.payments, (caisse) => caisse.file.payments(person)],
  ['file.ownData', limits.file.ownData, (caisse) => caisse.file.ownData(person)],
  [
    'file.simulationAnswers',
    limits.file.simulationAnswers,
    (caisse) => caisse.file.simulationAnswers({ person, month: '2026-11' }),
  ],
  [
    'insuredFile.overview',
    limits.insuredFile.overview,
    (caisse) => caisse.insuredFile.overview({ person, mayShowHealth: false }),
  ],
  ['insuredFile.payments', limits.insuredFile.payments, (caisse) => caisse.insuredFile.payments(person)],
  ['insuredFile.prevention', limits.insuredFile.prevention, (caisse) => caisse.insuredFile.prevention(person)],
  ['messages.list', limits.messages.list, (caisse) => caisse.messages.list({ person, mayShowHealth: false })],
  [
    'messages.open',
    limits.messages.open,
    (caisse) => caisse.messages.open({ person, message: 'm1', mayShowHealth: false }),
  ],
  ['health', limits.health, (caisse) => caisse.health()],
];

const settle = async (promise: Promise<unknown>) => await promise.catch((error: unknown) => error);

describe('guarded caisse', () => {
  it('has a time limit on each method of each capability, and aborts the call', async () => {
    const { health: _health, ...capabilities } = limits;
    const methods = Object.entries(capabilities).flatMap(([name, each]) =>
      Object.keys(each).map((method) => `${name}.${method}`),
    );
    expect(calls.map(([name]) => name)).toEqual([...methods, 'health']);
    for (const each of Object.values(capabilities)) expect(Object.keys(each).length).toBeLessThanOrEqual(8);
    for (const [method, limitMs, call] of calls) {
      const clock = manualClock();
      let signalSeen: AbortSignal | undefined;
      const silent = connector((signal) => {
        signalSeen = signal;
        return new Promise(() => {});
      });
      const outcome = settle(call(guardedCaisse(silent, clock, { fictitiousPeople: 'served' })));
      await Promise.resolve();
      clock.advance(limitMs - 1);
      await Promise.resolve();
      expect(signalSeen?.aborted, method).toBe(false);
      clock.advance(1);
      expect(await outcome, method).toMatchObject({ name: 'CaisseUnavailable', reason: 'timeout' });
      expect(signalSeen?.aborted, method).toBe(true);
    }
  });

  it('turns whatever a connector throws into « unavailable », without its message', async () => {
    const broken = connector(async () => {
      throw new Error(`no row for ${nir}`);
    });
    const caisse = guardedCaisse(broken, manualClock(), { fictitiousPeople: 'served' });
    for (const [, , call] of calls) {
      const error = await settle(call(caisse));
      expect(error).toBeInstanceOf(CaisseUnavailable);
      expect(JSON.stringify(error) + String(error)).not.toContain(nir);
      expect((error as Error).cause).toBeUndefined();
    }
  });

  it('is switched off and on by hand in demonstration', async () => {
    const hand = createCaisseSwitch();
    const healthy = { ...connector(() => new Promise(() => {})), health: async () => {} };
    const caisse = guardedCaisse(healthy, manualClock(), { fictitiousPeople: 'served', gate: hand.gate });
    await expect(caisse.health()).resolves.toBeUndefined();
    hand.takeDown('caf-31');
    expect(hand.isDown('caf-31')).toBe(true);
    await expect(caisse.health()).rejects.toMatchObject({ reason: 'switchedOff' });
    hand.bringUp('caf-31');
    await expect(caisse.health()).resolves.toBeUndefined();
  });

  it('P41 knows no fictitious number where it must refuse them, and asks nobody', async () => {
    const real = connector(async () => {
      throw new Error('must not be asked');
    });
    const caisse = guardedCaisse(real, manualClock(), { fictitiousPeople: 'refused' });
    expect(await caisse.people.find({ by: 'nir', nir })).toEqual({ kind: 'unknown' });
    expect(await caisse.creations.match(query)).toEqual({ kind: 'unknown' });
  });

  it('says which capabilities it has, and refuses calls to another without asking anybody', async () => {
    const { cards: _cards, ...withoutCards } = connector(async () => {
      throw new Error('must not be asked');
    });
    const caisse = guardedCaisse(withoutCards, manualClock(), { fictitiousPeople: 'served' });
    expect(caisse.capabilities).toEqual([
      'people',
      'pivot',
      'contacts',
      'accounts',
      'letters',
      'creations',
      'authorisations',
      'guardianships',
      'documents',
      'file',
      'insuredFile',
      'messages',
    ]);
    await expect(caisse.cards.standing({ serial: '1', person })).rejects.toMatchObject({
      name: 'CaisseUnavailable',
      reason: 'notOffered',
    });
  });
});
