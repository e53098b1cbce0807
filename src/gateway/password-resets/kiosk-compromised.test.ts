import { beforeAll, beforeEach, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '#domain/time/instant.ts';
import type { DemonstrationPerson } from '../caisses/reference/demonstration-person.ts';
import { registerAccountLock } from '../codes/account-lock.ts';
import type { CodeServices } from '../codes/services.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { undoResetsOf } from './kiosk-compromised.ts';
import { caf, newVisit, testResets, wordOf, type TestResets } from './testing/test-resets.ts';

const password = 'Garonne2031Bleue2';

onEachDatabase('forgotten passwords on a kiosk in strange hands', (suite) => {
  let resets: TestResets;
  let person: DemonstrationPerson;

  beforeAll(async () => {
    resets = await testResets(suite.open().kysely);
    // The lock asks for these four services only.
    registerAccountLock(resets.services as unknown as CodeServices);
  });
  beforeEach(async () => {
    await resets.forget();
    resets.services.clock.advance(DAY_MS);
    person = await resets.addPerson();
  });

  const declare = async (kioskId: number, since: number) => {
    const { database, clock, jobs } = resets.services;
    const event = { kioskId, since, at: clock.now() };
    await database
      .transaction()
      .execute(async (transaction) => await undoResetsOf(resets.services, transaction, event));
    await jobs.runDue();
    clock.advance(MINUTE_MS);
    await jobs.runDue();
  };
  const account = async () => {
    const { caisses } = resets.services;
    return (await caisses[caf].accounts.of(await resets.personId(person))).kind;
  };

  it('are locked when they were set since, and told', async () => {
    const visit = newVisit();
    const since = resets.services.clock.now();
    await resets.set(await resets.prove(person, visit), visit, password);
    await declare(visit.kioskId, since);
    expect(await account()).toBe('locked');
    expect(resets.sent.mails.at(-1)?.subject).toBe('Votre compte est bloqué par sécurité');
  });

  it('stay when they were set before, or elsewhere', async () => {
    const visit = newVisit({ kioskId: 8 });
    await resets.set(await resets.prove(person, visit), visit, password);
    await declare(7, 0);
    expect(await account()).toBe('active');
    await declare(8, resets.services.clock.now());
    expect(await account()).toBe('active');
  });

  it('go no further when they were under way', async () => {
    const visit = newVisit();
    const token = await resets.prove(person, visit);
    const second = newVisit();
    const resetId = await resets.begin(person, second);
    await declare(visit.kioskId, 0);
    expect(await resets.set(token, visit, password)).toEqual({ kind: 'sessionOver' });
    expect(wordOf(await resets.send(resetId, second))).toBe('sessionOver');
    expect(await account()).toBe('active');
  });
});
