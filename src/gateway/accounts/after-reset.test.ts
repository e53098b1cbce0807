import { beforeAll, beforeEach, expect, it } from 'vitest';
import { mayRaise } from '#domain/identity/password-ancestry.ts';
import { DAY_MS } from '#domain/time/instant.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { sha256 } from '../visitors/session-place.ts';
import { setPassword } from '../password-resets/set-password.ts';
import { caf, cpam, newVisit, testResets, type TestResets } from '../password-resets/testing/test-resets.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { eventsOf } from '../visitors/account-events.ts';
import { openByPassword } from '../visitors/opened-sessions.ts';
import { ancestryOf, contactFactors } from '../visitors/ancestry.ts';
import { placeOnKiosk } from '../visitors/session-place.ts';
import { withVisitorTables } from '../visitors/tables.ts';
import { noteResetPassword } from './after-reset.ts';

onEachDatabase('an account whose forgotten password was renewed', (suite) => {
  let resets: TestResets;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    resets = await testResets(suite.open().kysely);
  });
  beforeEach(async () => {
    await resets.forget();
    await withVisitorTables(resets.services.database).deleteFrom('visitor_sessions').execute();
    resets.services.clock.advance(DAY_MS);
    person = await resets.addPerson();
  });

  /** Proves the mobile, then sets a password. */
  async function renew(): Promise<void> {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    const services = { ...resets.services, onPasswordSet: noteResetPassword(resets.services) };
    const chosen = { token, visit, password: 'Garonne2031Bleue2', actHash: sha256('act') };
    expect(await setPassword(services, chosen)).toMatchObject({ kind: 'set' });
  }

  /** Each in a visit of its own. */
  async function openSession(of: DemonstrationPerson, caisse = caf): Promise<void> {
    const now = resets.services.clock.now();
    const holder = { caisse, person: await resets.personId(of, caisse) };
    const place = placeOnKiosk({ id: 7, keyId: 1 }, newVisit().sessionId);
    await resets.services.database
      .transaction()
      .execute((transaction) =>
        openByPassword(transaction, { ...holder, stage: 'open', passwordSetAt: now }, place, now),
      );
  }
  const openSessions = async () =>
    await withVisitorTables(resets.services.database)
      .selectFrom('visitor_sessions')
      .select(['caisse', 'person'])
      .orderBy('caisse')
      .execute();

  it('P17 ends every session of the person at that caisse, and nobody else’s', async () => {
    const neighbour = await resets.addPerson();
    await openSession(person);
    await openSession(person, cpam);
    await openSession(neighbour);
    await renew();
    const left = await openSessions();
    expect(left).toHaveLength(2);
    expect(left).toContainEqual({ caisse: cpam, person: await resets.personId(person, cpam) });
    expect(left).toContainEqual({ caisse: caf, person: await resets.personId(neighbour) });
  });

  it('is not raised for seven days by the mobile that renewed it, and is by another contact', async () => {
    await renew();
    const { database, keys, clock, caisses } = resets.services;
    const holder = { caisse: caf, person: await resets.personId(person) };
    const account = await caisses[caf].accounts.of(holder.person);
    if (account.kind !== 'active') throw new Error('there is no account');
    const ancestry = await ancestryOf(database, holder, account.passwordChangedAt);
    const raises = (kind: 'mobile' | 'mail', value: string | null, now: number): boolean =>
      contactFactors(keys, caf, { kind, value: value ?? '' }).every((factor) => mayRaise(ancestry, factor, now));
    expect(raises('mobile', person.mobile, clock.now() + 7 * DAY_MS - 1)).toBe(false);
    expect(raises('mobile', person.mobile, clock.now() + 7 * DAY_MS)).toBe(true);
    expect(raises('mail', person.mail, clock.now())).toBe(true);
    expect(raises('mobile', '0639989999', clock.now())).toBe(true);
    expect(mayRaise(ancestry, { kind: 'card' }, clock.now())).toBe(true);
  });

  it('#45 says in its history that the password was changed', async () => {
    await renew();
    const events = await eventsOf(resets.services.database, { caisse: caf, person: await resets.personId(person) });
    expect(events).toMatchObject([{ kind: 'passwordChanged', at: resets.services.clock.now() }]);
  });
});
