import { describe, expect, it } from 'vitest';
import { manualClock } from '../testing/manual-clock.ts';
import { CaisseUnavailable, type Caisse, type PersonId } from './caisse.ts';
import { defaultCaisseTimeoutsMs, guardedCaisse } from './guarded.ts';
import { createCaisseSwitch } from './switch.ts';
import { personNamed } from './testing/people.ts';

const person = 'p1' as PersonId;
const { nir } = personNamed('camille');

/** A connector whose every call does the same thing. */
function connector(work: (signal?: AbortSignal) => Promise<never>): Caisse {
  return {
    id: 'caf-31',
    findPerson: (_query, signal) => work(signal),
    standing: (_person, signal) => work(signal),
    contacts: (_person, signal) => work(signal),
    account: (_person, signal) => work(signal),
    setPassword: (_request, signal) => work(signal),
    cardStanding: (_card, signal) => work(signal),
    lockAccount: (_lock, signal) => work(signal),
    health: (signal) => work(signal),
  };
}

const calls: readonly (readonly [keyof typeof defaultCaisseTimeoutsMs, (caisse: Caisse) => Promise<unknown>])[] = [
  ['findPerson', (caisse) => caisse.findPerson({ by: 'nir', nir })],
  ['standing', (caisse) => caisse.standing(person)],
  ['contacts', (caisse) => caisse.contacts(person)],
  ['account', (caisse) => caisse.account(person)],
  ['setPassword', (caisse) => caisse.setPassword({ person, password: 'x', at: 0 })],
  ['cardStanding', (caisse) => caisse.cardStanding({ serial: '1', person })],
  ['lockAccount', (caisse) => caisse.lockAccount({ person, reason: 'kioskCompromised' })],
  ['health', (caisse) => caisse.health()],
];

const settle = async (promise: Promise<unknown>) => await promise.catch((error: unknown) => error);

describe('guarded caisse', () => {
  it('has a time limit on each of its eight methods, and aborts the call', async () => {
    expect(calls).toHaveLength(8);
    for (const [method, call] of calls) {
      const clock = manualClock();
      let signalSeen: AbortSignal | undefined;
      const silent = connector((signal) => {
        signalSeen = signal;
        return new Promise(() => {});
      });
      const outcome = settle(call(guardedCaisse(silent, clock, { fictitiousPeople: 'served' })));
      await Promise.resolve();
      clock.advance(defaultCaisseTimeoutsMs[method] - 1);
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
    for (const [, call] of calls) {
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
    expect(await caisse.findPerson({ by: 'nir', nir })).toEqual({ kind: 'unknown' });
  });
});
