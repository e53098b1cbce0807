import { sql } from 'kysely';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { personNamed } from '../caisses/testing/people.ts';
import { observe, type Observation } from '../codes/testing/observe.ts';
import { keysInMemory } from '../keys/open-keys.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { recordFailure } from '../visitors/account-events.ts';
import { signIn } from './sign-in.ts';
import { claire, newSessionId, withAccounts, wordOf } from './testing/with-accounts.ts';
import type { ReferenceTables } from '../caisses/reference/tables.ts';

const wrong = 'Garonne2031Verte';
const stranger = personNamed('louane');

onEachDatabase('no oracle of passwords', (suite) => {
  const clock = manualClock();
  const overrides = { clock } as { clock: typeof clock; keys?: Observation['keys'] };
  let observation: Observation;
  beforeAll(async () => {
    observation = observe(suite.open().kysely, await keysInMemory(clock.now()));
    overrides.keys = observation.keys;
  });
  const world = withAccounts({ ...suite, open: () => ({ ...suite.open(), kysely: observation.database }) }, overrides);

  const seenWhile = async ({ nir }: { nir: string }, password = wrong): Promise<readonly string[]> => {
    observation.seen.splice(0);
    const body = { caisse: 'caf-31', nir, password, sessionId: newSessionId() } as const;
    expect(wordOf(await signIn(world.services, world.kiosk, body))).toBe('doesNotMatch');
    return [...observation.seen];
  };
  const reference = () => world.services.database.withTables<ReferenceTables>();

  beforeEach(async () => {
    // The first hash of all makes the decoy too.
    await seenWhile(stranger);
    await world.gateway.forgetCodes();
  });

  it('P08 known or not, with account or without, locked, deceased: the same statements and HMACs in the same order', async () => {
    const unknown = await seenWhile(stranger);
    expect(unknown.filter((step) => step.startsWith('hmac')).length).toBeGreaterThan(2);
    expect(unknown.filter((step) => step.startsWith('sql')).length).toBeGreaterThan(5);
    expect(await seenWhile(claire)).toEqual(unknown);
    expect(await seenWhile(personNamed('camille'))).toEqual(unknown);
    await world.lockAccountOf('claire');
    expect(await seenWhile(claire, claire.password)).toEqual(unknown);
    const { nir } = personNamed('serge');
    await reference().updateTable('reference_people').set({ standing: 'deceased' }).where('nir', '=', nir).execute();
    expect(await seenWhile({ nir }, '52864193')).toEqual(unknown);
    await reference().updateTable('reference_people').set({ standing: 'active' }).where('nir', '=', nir).execute();
  });

  it('P08 the note of a failure waits for the disk for a stranger too, and is written of nobody unknown', async () => {
    const { database } = world.services;
    const written = async () => {
      const { rows } = await sql<{ bytes: number }>`
        select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') as bytes`.execute(database);
      return rows[0]?.bytes ?? 0;
    };
    const person = await world.personId('claire');
    const before = await written();
    await recordFailure(database, [], { caisse: 'caf-31', person, at: 1, kioskId: world.kiosk.id }, false);
    expect(await written()).toBeGreaterThan(before);
    const { rows } = await sql`select 1 from account_events where at = 1`.execute(database);
    expect(rows).toEqual([]);
  });
});
